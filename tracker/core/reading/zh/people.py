"""People named in Chinese text: transliterated names, Latin names and Chinese names beside a title."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from tracker.core.reading.zh.money import any_of
from tracker.core.reading.zh.words import AFTER_PERSON, COMMON, NO_LATIN, NO_NAMES, SUFFIXES, SURNAMES, TITLES
from tracker.core.text.words import words

#: Characters that foreign names are transliterated with.
SOUNDS = (
    "卫茨缪钦捷彻绮屈冉雯卓阿埃艾爱安奥巴白班包鲍贝本比彼毕宾波伯博勃布采蔡查察楚达大戴黛丹道德登邓迪狄蒂丁东杜朵多厄恩尔法凡范方菲费芬丰冯弗夫福盖甘冈戈格葛根古瓜圭哈海韩汉豪赫黑亨洪侯胡华怀惠霍姬基吉季加迦贾简姜杰金卡开凯坎康考柯科克肯"
    "孔库夸昆拉腊莱赖兰朗劳勒雷蕾黎里理丽利莉莲连廉列烈林琳龄卢鲁路露伦罗萝洛吕略马玛迈麦曼芒毛梅门蒙孟米密敏明摩莫默姆穆纳娜奈南内嫩尼妮年涅宁纽农努诺欧帕派潘庞佩蓬皮匹平珀普奇齐契恰钱强乔切琴青琼丘热让仁日荣茹儒瑞若"
    "萨塞赛桑瑟森沙山珊尚绍舍申生圣施什石史士舒朔司丝斯思松苏索所塔泰坦汤唐陶特腾提汀廷亭图土托陀瓦万旺威维薇韦魏温文翁沃乌伍武西锡希席夏香肖谢辛欣休修许雪逊雅亚娅延扬杨尧耶叶伊依因英永尤约云扎赞泽曾詹章珍芝朱祖佐兹翰娃妲茜莎芙苔芮菈讷贡邦顿颂弥玲璐瑶宝帖厉艺轮龙拜柏栋彪衮贵噶荷"
)
#: One of them, where it does not begin a word that follows a name.
SOUND = rf"(?:(?!加[入盟]|达成|因[为此]|同[意时]|尤其|所以|利用|马上|来自)[{SOUNDS}])"
LETTER = "A-Za-zÀ-ÖØ-öø-\u017f"
PARTICLE = r"(?:(?:de|del|van|von|der|den|da|di|la|le|al|bin|ter) ){0,2}"
NAME = rf"[A-ZÀ-Ö][{LETTER}'.-]*[a-zß-ÿ.](?:[ ·]{PARTICLE}[A-ZÀ-Ö][{LETTER}'-]*\.?){{0,3}}"
FULL_NAME = rf"[A-ZÀ-Ö][{LETTER}'.-]*(?: {PARTICLE}[A-ZÀ-Ö][{LETTER}'-]*\.?){{1,3}}"
PAREN = rf"(?:[(（](?P<latin>{NAME})[^)）\n]{{0,20}}[)）])?"
FOREIGN = re.compile(
    rf"(?P<name>{SOUND}{{1,8}}(?:·[A-Z]\.?)?(?:·{SOUND}{{1,8}}(?:-{SOUND}{{1,8}})?|·[一-龥]{{1,3}}(?=[(（])){{1,3}}){PAREN}"
)
SOUNDED = re.compile(rf"(?P<name>{SOUND}{{2,6}})[(（](?P<latin>{FULL_NAME})[)）]")
TITLE = rf"(?:{any_of([*TITLES, '工程师'])}|首席[一-龥]{{2,3}}官)"
LATIN_TITLED = re.compile(rf"{TITLE}(?:之一)? ?(?P<name>{NAME})(?![{LETTER}\d])")
OTHER_TITLED = re.compile(rf"{TITLE}(?:之一)? ?(?P<name>[一-龥]{{2,6}})[(（](?P<latin>{NAME})[^)）\n]{{0,20}}[)）]")
HAN_START = re.compile(rf"{TITLE}(?:之一)? ?(?=[一-龥])")
SOUND_TITLED = re.compile(rf"{TITLE}(?:之一)? ?(?P<name>{SOUND}{{2,6}})(?={any_of(AFTER_PERSON)}|[^一-龥]|$)")
#: A Japanese head of a company, a name ending in a son's number; a name before an academic title; one in a headline.
PRESIDENT = re.compile(r"(?:社长|副社长|专务)(?P<name>[一-龥]{4})(?=与|和|及|等|率|说|[^一-龥]|$)")
SON = re.compile(r"(?:[一-龥]{2})[一-龥]?[一二三四五健]?郎(?![一-龥]?君)")
HONOURED = re.compile(rf"(?P<name>(?:{any_of(SURNAMES)})[一-龥]{{1,2}})(?=博士(?![后生学])|教授|先生|女士|院士)")
ASKED = re.compile(r"(?:专访|对话|采访)(?=[一-龥])")
ASKED_END = re.compile(r"[:：,，|丨 。]|$")
SURNAME = re.compile(rf"(?:{any_of(SURNAMES)})")
HAN_NAME = re.compile(r"[一-龥]{2,4}")
HAN_PAREN = re.compile(rf"(?P<name>(?:{any_of(SURNAMES)})[一-龥]{{1,2}})[(（](?P<latin>{FULL_NAME})[)）]")
NEXT = re.compile(rf"(?:、|,| ?和|与|及|以及|跟|还有|连同|,? and )(?:(?:{TITLE}|前|原|兼){{1,3}})? ?")
EVERYDAY = re.compile(any_of(COMMON))
HONOUR = re.compile(r"(?:博士|教授|先生|女士|院士|老师)$")
BOUND = re.compile(rf"(?:{any_of(AFTER_PERSON)})|[^一-龥]|$")
#: Words that take the person who is appointed, and what follows the name.
APPOINTING = re.compile(r"(?:任命|聘请|聘任|委任|提名|选举|推举|提拔|聘)(?=[一-龥])")
APPOINTED = re.compile(r"为|出任|担任|接任|任")
#: Characters that no Chinese name holds after the family name.
FUNCTION = re.compile("[她他你我没不仅在与了的是部话和及将已等为于对向就都也被把让给上下前后内外该这那约突同]")
#: A Chinese name at the beginning of a clause, shown by what the person does, or by the title behind it.
ACTING = re.compile(
    r"(?:加入|加盟|转投|跳槽|离职|离任|辞职|卸任|出任|接任|升任|担任|入职|带队|率队|领衔|率|携|表示|坦言|透露|直言|在接受|在社交|在内部|在博客|在信中|等\d|等[一二三四五六七八九十两几数]|等人|以及其|及其团队|[,，、] ?(?:创始人|联合创始人|首席|CEO|执行长)"
    r"|[(（](?:创始人|联合创始人|首席|CEO|CTO)|创办的|创立的|团队|说|道[:：]|受访|笑|及其|及[一二三四五六七八九十数\d]"
    r"|[,，] ?[^,，。]{1,14}(?:创始人|创办人|联创|CEO|执行长)[,，。])"
)
CLAUSE_START = re.compile(r"(?:^|[,，。;；:：、(（\"】]|由|与|和|及) ?")
LATIN_NAME = re.compile(rf"(?P<name>{FULL_NAME})(?![{LETTER}])")

#: Given names with which a Latin name is a person's.
GIVEN = words(
    "Aaron Abhi Adam Aditya Aidan Alan Albert Alex Alexander Alexandra Alexei Ali Alice Alison Allison Amanda Amit Amy Ana Anand Andre Andrea Andrej Andrew Andy Angela Anil Anna Anne Anton Antonio Arjun Arthur Arun Ashish Ashley "
    "Barbara Ben Benjamin Bernd Bill Bob Boris Brad Brandon Brian Bruce Bryan Carl Carla Carlos Carol Caroline Catherine Charles Chen Chris Christian Christina Christine Christopher Claire Clara Clement Colin Craig Dan Daniel Daniela "
    "Darren Dave David Dean Deepak Demis Denis Dennis Derek Diana Diego Dmitri Dominic Don Donald Doug Douglas Ed Edward Elena Eli Elizabeth Ellen Emil Emily Emma Eric Erik Erin Ethan Eva Evan Felix Fernando Francis Frank Fred Gabriel "
    "Gary George Gerald Grace Greg Gregory Guillaume Hannah Hans Harry Hassan Heather Helen Henrik Henry Hiroshi Howard Hugo Ian Igor Ilya Imogen Ines Ingrid Isabel Ivan Jack Jacob Jakob James Jan Jane Janet Jason Jay Jean Jeff Jeffrey "
    "Jennifer Jeremy Jerry Jesse Jessica Jim Joan Joe Joel John Jon Jonathan Jordan Jose Joseph Joshua Juan Julia Julian Julie Justin Karen Karl Kate Katherine Kathy Keith Kelly Ken Kenneth Kevin Kim Kumar Kyle Lars Laura Lauren Lena Leo "
    "Leon Leonard Liam Linda Lisa Louis Luca Lucas Lucia Luis Luke Magnus Manoj Marc Marco Marcus Maria Marie Mario Mark Markus Martin Mary Mateo Matt Matthew Matthias Max Maya Mehdi Melissa Michael Michel Michelle Miguel Mike Mira Mohamed "
    "Mohammed Monica Mustafa Nadia Nancy Natalie Nathan Neil Nicholas Nick Nicolas Nicole Nikhil Nils Nina Noah Noam Nora Oleg Oliver Olivia Omar Oscar Pablo Pat Patricia Patrick Paul Pavel Pedro Per Peter Phil Philip Philippe Pierre "
    "Pieter Prakash Priya Rachel Rahul Raj Rajesh Ralph Ravi Raymond Rebecca Rene Ricardo Richard Rick Rob Robert Roberto Robin Rodrigo Roger Roman Ronald Rosa Ross Roy Ruth Ryan Sam Samantha Samuel Sandra Sanjay Sara Sarah Satya Scott "
    "Sean Sebastian Sergei Sergey Shane Sharon Simon Sofia Sophie Stefan Stephen Steve Steven Stuart Sundar Sunil Sunny Susan Takashi Tanya Ted Teresa Terry Theo Thomas Tim Timothy Tobias Todd Tom Tomas Tony Travis Valerie Varun Vera "
    "Victor Victoria Vijay Vikram Vincent Vivek Walter Wei Wendy William Xavier Yann Yuki Yuri Yusuf Zach Zachary Zoe"
)
GIVEN_NAME = re.compile(rf"(?<![{LETTER}])(?P<name>{FULL_NAME})(?![{LETTER}])")
COUPLE = re.compile(r"(?:两|三|四|几)位|等(?:联合)?创始|等几|等人|等[,，。;；]|等加入|等$|这对|二人|两人")
#: What only people do, behind a Latin name.
LATIN_ACTING = re.compile(
    rf"(?<![{LETTER}])(?P<name>{FULL_NAME})(?= ?(?:(?:即将|将|已|也|还|则)?(?:转身|出任|担任|离职|离任|跳槽|卸任|带队|率(?!先)|领衔|接任|升任|转任|任职|写道|坦言|挂帅)|等人|本人|回归))"
)
#: Last words of companies' names.
COMPANY_ENDS = words(
    "AI Labs Lab Systems Robotics Photonics Capital Partners Ventures Technologies Group Networks Bank Motors Compute Quantum Health Bio"
)

Found = tuple[int, int, tuple[str, ...]]  # start, end, spellings: the one to be shown first


def people_in(text: str) -> list[Found]:
    """The people that a sentence names outright, in order, without overlaps."""
    found = _without_overlaps([*_foreign(text), *_latin(text), *_titled(text), *_acting(text), *_appointed(text)])
    for _, end, _ in list(found):
        found += _listed_after(text, end)
    return _without_overlaps(found)


def _without_overlaps(found: Iterable[Found]) -> list[Found]:
    kept: list[Found] = []
    for one in sorted(found, key=lambda one: (one[0], -one[1])):
        if not kept or one[0] >= kept[-1][1]:
            kept.append(one)
    return kept


def _foreign(text: str) -> Iterator[Found]:
    """Names with a middle dot, and any name beside its full Latin spelling."""
    for pattern in (FOREIGN, SOUNDED, HAN_PAREN):
        for match in pattern.finditer(text):
            if not _is_company(match["name"]):
                yield match.start("name"), match.end(), _spellings(match["name"], match["latin"])


def _latin(text: str) -> Iterator[Found]:
    """Names in Latin letters that begin with a given name, perhaps behind a company's, or do what people do."""
    for match in GIVEN_NAME.finditer(text):
        parts = match["name"].split(" ")
        given = next((place for place, part in enumerate(parts[:-1]) if part in GIVEN), None)
        if given is not None and parts[-1] not in COMPANY_ENDS:
            start = match.start() + len(" ".join(parts[:given])) + bool(given)
            yield start, match.end(), (text[start : match.end()],)
    for match in LATIN_ACTING.finditer(text):
        parts = match["name"].split(" ")
        if parts[-1] not in COMPANY_ENDS and not (NO_LATIN | GIVEN) & set(parts):
            yield match.start(), match.end("name"), (match["name"],)


def _titled(text: str) -> Iterator[Found]:
    """Names right after a title, or before an academic one."""
    for match in LATIN_TITLED.finditer(text):
        if match["name"].split()[0] not in NO_LATIN:
            yield match.start("name"), match.end("name"), (match["name"],)
    for match in OTHER_TITLED.finditer(text):
        if not _is_company(match["name"]):
            yield match.start("name"), match.end(), _spellings(match["name"], match["latin"])
    for match in SOUND_TITLED.finditer(text):
        if not _is_company(match["name"]) and match["name"] not in COMMON:
            yield match.start("name"), match.end("name"), (match["name"],)
    for match in PRESIDENT.finditer(text):
        if not EVERYDAY.search(match["name"]) and not FUNCTION.search(match["name"]):
            yield match.start("name"), match.end("name"), (match["name"],)
    for match in HONOURED.finditer(text):
        if match["name"] not in SURNAMES and not EVERYDAY.search(match["name"]) and not FUNCTION.search(match["name"]):
            yield match.start("name"), match.end("name"), (match["name"],)
    for match in HAN_START.finditer(text):
        name = han_name(text, match.end())
        if name:
            yield match.end(), match.end() + len(name), (name,)


def _acting(text: str) -> Iterator[Found]:
    """Chinese names at the beginning of clauses, before words for what people do."""
    for border in CLAUSE_START.finditer(text):
        name = han_name(text, border.end())
        if name and ACTING.match(text, border.end() + len(name)):
            yield border.end(), border.end() + len(name), (name,)
        elif name:
            yield from _couple(text, border.end(), name)


def _appointed(text: str) -> Iterator[Found]:
    """Chinese names between the word for an appointment and the post, and in the headline of an interview."""
    for word in APPOINTING.finditer(text):
        name = han_name(text, word.end())
        if name and APPOINTED.match(text, word.end() + len(name)):
            yield word.end(), word.end() + len(name), (name,)
    for word in ASKED.finditer(text):
        name = han_name(text, word.end())
        if name and ASKED_END.match(text, word.end() + len(name)):
            yield word.end(), word.end() + len(name), (name,)


def _couple(text: str, start: int, name: str) -> Iterator[Found]:
    """Two names before what they are called together: 甲与乙两位创始人."""
    step = NEXT.match(text, start + len(name))
    other = (_given_name(text, step.end()) or han_name(text, step.end())) if step else None
    if step and other and COUPLE.match(text, step.end() + len(other)):
        yield start, start + len(name), (name,)
        yield step.end(), step.end() + len(other), (other,)


def _given_name(text: str, start: int) -> str | None:
    match = GIVEN_NAME.match(text, start)
    return match["name"] if match and match["name"].split()[0] in GIVEN else None


def _listed_after(text: str, end: int) -> Iterator[Found]:
    """Further people in a list that begins with a person: X、Y和Z."""
    while step := NEXT.match(text, end):
        latin = LATIN_NAME.match(text, step.end())
        name = latin["name"] if latin and latin["name"] not in NO_LATIN else han_name(text, step.end())
        if not name:
            return
        end = step.end() + len(name)
        yield step.end(), end, (name,)


def han_name(text: str, start: int) -> str | None:
    """The Chinese name that begins here, if one does: a family name, one to three characters, and a word that ends it."""
    run = HAN_NAME.match(text, start)
    family = SURNAME.match(text, start)
    if not run or not family:
        return None
    son = SON.match(text, start)
    if son and len(family.group()) > 1:
        return son.group()
    for length in range(max(2, family.end() - start + 1), len(run.group()) + 1):
        name = text[start : start + length]
        if (
            not FUNCTION.search(name)
            and not name.endswith("其")
            and name not in NO_NAMES
            and not _is_company(name)
            and not EVERYDAY.search(name)
            and not HONOUR.search(name)
            and BOUND.match(text, start + length)
        ):
            return name
    return None


def _is_company(name: str) -> bool:
    return any(name.endswith(suffix) for suffix in SUFFIXES if len(suffix) > 1)


def _spellings(name: str, latin: str | None) -> tuple[str, ...]:
    return (latin, name) if latin else (name,)


def short_forms(spellings: Sequence[str]) -> Iterator[str]:
    """How a person is called after the full name was given: by the last part of it."""
    for spelling in spellings:
        last = re.split("[ ·]", spelling)[-1]
        if last != spelling and len(last) >= (3 if last.isascii() else 2):
            yield last
