"""Small lists of English words that are no names of organisations or people, and of given names."""

from __future__ import annotations

from tracker.core.text.words import words

#: Words that begin sentences and headlines with a capital and are no names.
COMMON = words(
    """
    a about above according across after again against ago ahead all almost alone along already also although always
    am amid among an and another any anyone are around as ask asked asks at away back be became because become
    becomes been before behind being below best better between beyond big billion both break breaking brief briefs
    but buy buying buys by call called calls came can change chief choose clear close closed closes coming completed
    completes confirm confirmed confirms consider considers correction could cut cuts day days deal deals denied
    denies deny despite did do does doing done down drop drops during each earlier early eight either eleven else
    end ends enough especially even ever every everyone exclusive expect expects explained explainer far few fewer
    file filed files finally find five for former four free fresh from full further gain gains get gets getting give
    gives given go goes going gone good got grab grabs grant grants great had half happy has have having he head
    heads her here hers high hire hired hires hiring his hold holds how however hundreds i if imagine in inc
    including indeed inside instead into investors is isn't issue it its itself join joined joining joins just keep
    keeps key know known large larger last late later latest launch launched launches launching lay lead leader
    leaders leads learn least leave leaves leaving led left less lets letter license licensed licenses licensing
    licence licences life like likely list little live local long look looks lose loses made mainly make makes
    making many march market markets may maybe me meanwhile meet memo might million moments more most move moves
    much must my name named names near nearly neither never new news newsletter next nine no nobody none nor not
    note nothing now number of off offer offers official officials often ok old on once one only onto open opens
    opinion or other others our out outside over own owner owners paid part partly partner partners pay pays people
    perhaps person picks plan plans plus poaches point post pre press previous price prices pricing product products
    profile pulls purchase push put puts question questions quick quiet quits rather read reader readers reading
    really recap receive recent recently record regulators related remaining remains report reported reportedly
    reporting reports review reviews right rise rises rival rivals round rumour rumours run runs said sale same saw
    say saying says scoop scoops secret see seen sees sell selling sells send sent set sets seven several shall
    share shareholders shares she ship ships should shows shut shuts sign signed signs since six small snap snaps so
    some somebody someone something soon source sources speaking special staff start started starts startup startups
    start-up start-ups statement stay stays step still stock stop story strip such suppose sure swoops take takes
    taking talk talks tap taps team tell tells ten terms than that the their them then there these they thing things
    think third this those though thousands three through thus till time to today together told tomorrow too took
    top toward towards try tuesday turn turns twelve two under unlike until up update upon us use used users uses
    using various very via wait want wants was watch way ways we week weekly weeks weighs welcome well went were
    what whatever when where whether which while who whoever whom whose why will win wins with within without word
    words work working works world worth would wrote year years yes yesterday yet you your q&a video podcast photo
    sponsored advertisement subscribe copyright contact media source about abstract summary background disclosure
    disclaimer editor's employees engineers founders founder co-founder co-founders analysts analyst lawyers critics
    customers competitors rivals researchers scientists senators lawmakers bankers executives directors board
    chairman president ceo cto cfo coo cio vp svp evp spokesman spokeswoman spokesperson mr mrs ms dr prof sir
    company firm group maker giant chipmaker business unit division department office industry sector venture
    capital series seed financing funding valuation agreement transaction acquisition merger takeover stake
    investment cash equity assets technology software hardware chip chips ai gpu gpus cpu cpus asic soc ip api apis
    llm llms hbm cuda sram dram usb pc pcs ipo spac sdk ml agi ar vr it's that's there's here's what's let's we're
    i'm i've don't doesn't acqui-hire acquihire acqui-hires acquihires acqui-hired acquires acquire acquired
    acquiring announces announce announced announcement consummation transactions unveils unveil unveiled raises
    raise raised invests invest invested backs back secures secure bring brings bringing bet bets founding majority
    perpetual nonexclusive non-exclusive inference enter enters entered talent tech proceeds following pursuant
    forward-looking employee engineer researcher executive officer executives officers scientist item entry current
    brussels column op-ed commentary maker builder designer developer supplier provider rival server servers lab
    labs-backed senator representative congressman congresswoman judge justice professor minister governor mayor secretary
    commissioner chairwoman vice deputy senior junior remember recall forget farewell goodbye hello dear thanks carmaker cloud-security coding memory speech photonics networking
    """
)
#: Names of times, places and peoples.
PLACES = words(
    """
    january february march april may june july august september october november december jan feb mar apr jun jul
    aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
    christmas easter thanksgiving america american americans britain british england english scotland scottish wales
    ireland irish london france french paris germany german berlin munich italy italian spain spanish madrid
    portugal portuguese netherlands dutch amsterdam belgium brussels switzerland swiss zurich austria austrian
    poland polish sweden swedish stockholm norway norwegian oslo denmark danish copenhagen finland finnish helsinki
    russia russian moscow ukraine ukrainian turkey turkish israel israeli israelis tel aviv haifa saudi arabia
    riyadh emirates emirati abu dhabi dubai qatar india indian bangalore bengaluru mumbai delhi china chinese
    beijing shanghai shenzhen hangzhou hong kong taiwan taiwanese taipei hsinchu japan japanese tokyo osaka korea
    korean seoul singapore malaysia vietnam indonesia australia australian sydney melbourne canada canadian toronto
    montreal vancouver ottawa mexico mexican brazil brazilian africa african europe european eu asia asian u.s us uk
    u.k usa california californian san francisco jose santa clara mountain view palo alto sunnyvale cupertino
    silicon valley menlo park redmond seattle boston cambridge massachusetts york washington texas austin dallas
    oregon portland hillsboro arizona phoenix colorado boulder denver chicago illinois michigan ohio virginia
    florida miami georgia atlanta utah nevada nasdaq nyse wall street state congress senate house white calif colo
    mass ont b.c n.y n.j bay area east west north south jersey hampshire zealand orleans united states kingdom
    aachen aberdeen adelaide albany albuquerque ankara antwerp athens auckland baltimore bangkok barcelona basel
    bath belfast belgrade bergen berkeley bern birmingham bologna bonn bordeaux brisbane bristol brno bucharest
    budapest buenos aires burlingame busan cairo calgary cardiff casablanca charlotte chengdu chennai cincinnati
    cleveland cologne columbus cork cornwall dalian darmstadt delft detroit devon dortmund dresden dublin durham
    edinburgh edmonton eindhoven espoo essex exeter fremont fukuoka galway gdansk geneva genoa ghent glasgow gothenburg
    grenoble guangzhou hague halifax hamburg hanover hanoi houston hyderabad indiana indianapolis inverness iowa
    istanbul jakarta jerusalem johannesburg kansas kent krakow kyiv kyoto lagos lahore lausanne leeds leicester leiden
    leipzig leuven lima limerick linz lisbon liverpool ljubljana lugano lund lyon maine malaga malmo manchester manila
    mannheim maryland melbourne memphis milan milpitas milwaukee minneapolis minnesota missoula missouri montana
    montpellier nagoya nairobi nanjing nantes naples nashville newcastle nice nijmegen nottingham nuremberg oakland
    odense ohio oklahoma omaha ontario oulu oxford padua pasadena penang perth philadelphia pittsburgh porto potsdam
    prague princeton provo pune quebec quito raleigh reading rennes reykjavik riga rome rotterdam sacramento saigon
    salford salt lake santiago saskatchewan scottsdale seville sheffield sofia southampton stavanger strasbourg
    stuttgart surrey suzhou swansea taichung tallinn tampa tampere tianjin tirana toulouse trento trieste trondheim
    tucson turin turku ulm uppsala utrecht valencia valletta vermont vienna vilnius warsaw waterloo wellington wisconsin
    wroclaw wuhan wyoming xian xiamen york yorkshire zagreb zaragoza zürich münchen köln malmö gävle göteborg düsseldorf
    tübingen nürnberg rüschlikon são paulo bogotá córdoba kraków gdańsk wrocław łódź bavaria saxony brittany catalonia
    normandy flanders wallonia lombardy scandinavia nordic balkans baltic rhineland silesia tuscany delaware hawaii idaho
    kentucky louisiana nebraska tennessee cambridgeshire cupertino fremont morrisville armonk yorktown
    connecticut alabama alaska arkansas bellevue hampshire iowa jersey mississippi nevada carolina dakota rhode island
    tulsa manaus romania romanian bulgaria bulgarian hungary hungarian greece greek serbia serbian croatia croatian slovenia
    slovak slovakia czech estonia estonian latvia latvian lithuania lithuanian iceland icelandic luxembourg thailand thai
    vietnamese philippines indonesian malaysian pakistan pakistani bangladesh egypt egyptian kenya kenyan nigeria nigerian
    ghana morocco chile chilean argentina colombia peru iran iranian iraq kazakhstan armenia armenian georgian
    danish-american californians texans londoners glaswegian parisian berliner basque catalan flemish bavarian
    moldova eastern western northern southern pacific atlantic gulf
    """
)
#: Regulators, courts, publications and platforms: they report and judge, they are no parties.
VOICES = words(
    """
    reuters bloomberg cnbc cnn bbc techcrunch axios verge information wsj journal times post guardian forbes fortune
    wired semianalysis linkedin twitter x youtube reddit github medium substack slack zoom sec ftc doj cma cfius
    nlrb commission parliament court justice department treasury committee antitrust competition authority bureau
    agency s-1 hart-scott-rodino act gpt chatgpt copilot gemini llama claude
    """
)
#: Words that end the names of publications.
MEDIA_ENDS = words(
    """
    news post times journal gazette wire herald tribune daily weekly review observer courier ledger dispatch chronicle
    telegraph examiner standard mirror bulletin magazine newsletter newswire podcast report monitor watch
    """
)
#: Words that end the names of those who invest.
FUND_ENDS = words("capital ventures partners fund funds holdings group management")
#: Words that begin names as well as sentences.
NAME_STARTS = words("next first second new news open big great good bright clear deep full fresh small high all one two three")
#: Words that end the names of organisations.
ORG_ENDS = words(
    """
    inc corp corporation co company ltd limited llc plc gmbh ag sa nv bv b.v n.v s.a ab oy as asa kk pte pty
    holdings holding group partners ventures capital fund management labs lab laboratories systems technologies
    technology tech networks network robotics semiconductor semiconductors silicon micro microsystems
    microelectronics devices electronics photonics compute computing computers software dynamics intelligence
    research institute foundation university bank motors automotive airlines airways energy steel media health
    therapeutics pharma bio biosciences analytics security cloud data ai io studios studio chips machines quantum
    audio optics works industries international global solutions services interactive digital logic design designs
    circuits instruments kernels hospitals
    """
)
GIVEN = words(
    """
    agathe alfie alfred algernon amanda-jane amrita anouk arabella archie arlene arturo august aurelia aurora axel barnaby bart benny
    bernadette bertha bertie bertil blair blake blanca bonnie brett bridget bryony byron calum camila candice carla-maria
    carlotta carmela carole caspar cassandra cecil cedar celine chandra chantal chester christa christoph cleo clifford
    clive colleen corinne cornelia courtney cyril cyrus daisy damien dawn declan delia della desmond dexter dirk dominique dorian
    dorothy doris duke dwight edgar edmund edwin effie eliot elliot elliott elmer eloisa elspeth emanuel emmanuel ernest
    erwin esme eunice evangeline everett faith faye felicia felicity fernand fiona-jane flora floyd frances frankie franklin
    gemma genevieve gerald geraldine gerry gloria gordon greta gretchen griffin gwen gwendolyn hamish hank harley harper harvey
    hattie hazel hector herman hester hope horace hubert humphrey ibrahima ignatius imani inigo irma irving isidore ivy jacqueline
    jared jarvis jeanne jeremiah jerome joanne jocelyn johanna josef josephine josh josie joyce juliette june kara kasimir
    katya kay keir kendall kenny kimberly kirsten kirsty kristin kristina lachlan lana larissa leland lenny leslie lester
    lewis lionel lloyd lois lola louisa lucinda luther lydia lyle mabel mack maeve maisie marcello marcia margarete margery
    marian marilyn marion marjorie marlon marshall marvin maxim maximilian mercedes mervyn mick miles millie milo mindy minna
    minnie miranda mitchell mona monty muriel murray myra myron nadja nell nellie nelson nettie neville nigel nikita nikolai
    nora noreen norma norman octavia olive oskari otis pam patience patty pearl penelope penny percy perry peggy phoebe
    phyllis polly portia preston prudence quincy rafaela raj-kumar ramona randall raya reggie reginald reuben rex rhoda rhys
    rita roderick roland ronnie rory rosalie rosemary roxanne rufus rupa russell rusty ruth-anne sadie saul savannah seamus
    selwyn serafina shauna shelley sheldon shirley sidney sid silas silvio sofie sonja spencer stanislav stanley stewart stuart
    sybil tabitha tamsin tania tess tessa thaddeus thelma theodora tilda tobin toby topher trudy ulysses una ursula val vance
    vera-lynn verity vernon vic vicky vince viviana wade wallace walt warren wayne wesley whitney wilbur wilfred wilma winifred
    woody yelena yevgeny yuliya yvette zachariah zane zelda zelma halvard ramona ilka bram oyinkan dzhamilya ozlem žaneta petra
    aarav abdul abhishek abigael adaeze adebayo aditi aditya agnes agnieszka aharon ai-ling aiko aisling ajay akash akio akira alastair
    albrecht alessandro alina alois alvaro amara amelia amina amos anais anders ane aneta angus anika anil anja anjali ankit
    annabel anneke anselm antoine anton anya aoife ari ariel arnaud arne arno aroha arun aryeh astrid asuka avi ayesha aylin
    ayodele babak bastian beatriz bela benedikt benoit berit bernd bertrand bianca bilal birgit bo bogdan bronwyn bruno
    camille carys cathal cedric celeste celia cem chiara chidi chinedu ciara clemens clement colm conrad constance cormac
    cosima dagmar dai daisuke danilo daphne darius darragh dag delphine deniz deshawn devika dimitri dimitris divya dmitry
    dominik dora dorota duncan edith eduardo efua eileen einar eirik ekaterina elaine eleanor elias elif elin elisa elodie
    eloise elsa emeka emil emilia emilio emre enrico ephraim erez ernst esme esteban esther etienne eugene eunice eva-maria
    ezra fabian fabio farah farid federica federico fergus fernanda finn fionn flavia florence franz franziska freya frida
    fritz gaia garance geert geoffrey georg georgia gerard gerd gert gideon gita giulia giulio godfrey gonzalo goran gunnar
    gustav guy hakan hamid hana harald harriet haruka hector heidi heike heinrich helga helmut hemant hendrik henriette herbert
    hideo hilary hilde holger horst hortense hubert hyun-woo iain ida ifeoma ignacio ilan ilse imogen imran ines inga inger
    ioana iris isla ismail itai ivana ivo iza jaap jacek jaime jana jarek jasper javier jelena jens jeroen jia jin jiro joachim joao
    jochen joelle joke jolanta joost jost josefine joy jozef juha jukka julien julius jun-ho jurgen justyna juliet kaito kamal kamila
    karina karolina kasper katarina katja katrin kaveh kazuo keiko keira kenta kerstin kiara kieran killian kim-ly kjell klara klaus kofi
    konrad konstantin krishna krzysztof kwabena kwame kwon lars laszlo leila leila lennart leonardo leonie leyla liam lieke linnea linus lior
    livia lorena lorna lotte luca lucien lucjan ludovic ludwig lukas luka luz mads magda magdalena maja malcolm malik malte manfred
    manish manon mansour manuela marcin marek margarita margot mariam mariana marianne mariko marisol marit marjan marlene marta matej
    mateusz mathias mathieu mats matteo matthias matthieu maud maurice mauro mehdi mehmet meera mei-ling meredith merel mette mial
    mikael mikhail mikkel milena milica milos mina minh mira mirela miriam miroslav mirjam moira moritz morten morven moshe mustapha nader
    nadine nathalie navid neha nels nils nirav nisha nneka nnamdi noor nuno nuria obinna odile oisin ola olaf ole oleg oluwaseun omri
    orla orly osamu osman ottoline otto padraig paloma paolo parisa pascal patricio pauline pavlo peer per pernille piers
    pierluigi pilar piet pieter-jan polina pooja pradeep prakash pranav preeti priyanka quentin rachid radhika rafal rafi rajiv
    ralf ram ramesh rana rani raoul rasmus raquel reem reinhard reka remi renaud renate reza riccardo rikard rina ritu roald rochan
    rodney roisin rolf romain romy ronan rosalind rosario rowan roxana ruben rudolf rudy rune rupert ruta sabine sabrina sachin sadia
    said sakura salim salma salome sana sander sanna sandor sanjeev saskia satoshi sayaka selma serena serge shai shan shinji shirin
    shlomo siddharth sigrid silke silvia simona sinan sinead siobhan sjoerd slava slawomir snehal solveig soren sota stacy
    stefania stefano stig sunniva suresh susanna susanne suzanna svetlana swati sylvain tadeusz tal tamar tamara tamas tariq tatiana
    tatjana terence thandiwe thea thabo theresia thierry thijs thorsten tiago tilman timo timur tingting tobiah tomas tomoko tor tore
    torsten tove tristan tuomas uche udo ulrich ulrike umar urs uwe uzma valentina valentin vasily veena vesna viktor viktoria vikas vinay
    vincenzo viola violeta vishal vivian vivienne volker wanda wanjiru wendell wiebke wilhelm willem wim winston wolfgang wout xiang
    xiaoming yael yair yao yasmine yasuko yiannis yoav yohan yolanda yosef youssef yuan yuko yusra yves yvonne zahra zainab
    zara zbigniew zeynep zhang zofia zora zoltan zuzana zeke
    aaron abigail adam adrian ahmed aisha alan albert alejandro alex alexander alexandr alexandra alexis alice
    alicia alison allison amanda amber amina amir amit amy ana anand andrea andreas andrei andrew andy angela anita
    ann anna anne annie anthony antonio april arjun arthur arvind asha ashley audrey august barbara barry beatrice
    ben benjamin bernard beth bill billy bjarne bob bobby boris brad bradley brandon brenda brian bruce bryan caleb
    cameron carl carla carlos carmen carol caroline catherine cecilia chad charles charlie charlotte chen chloe
    chris christian christina christine christopher claire clara claudia colette colin connor craig cynthia dale
    damian dan dana daniel daniela danielle dario darren dave david dean deborah demis denise dennis derek diana
    diane diego dmitri dominic don donald donna doug douglas dylan ed edward elaine elena eli elizabeth ella ellen
    elon emily emma eric erica erich erik erin ethan eva evan evelyn fatima felix fernando fiona florian francesca
    francis francisco frank fred frederick gabriel gareth garrett gary gavin geoff george gerald gilad gina giovanni
    glenn grace graham grant greg gregory hannah hans harold harry hassan heather helen helena henrietta henrik
    henry hiroshi holly howard hugh hugo ian ibrahim igor ilya ingrid irene isaac isabel isabella ivan jack jackie
    jacob jacques jake jamal james jamie jan jane janet jason jay jean jeff jeffrey jennifer jensen jeremy jerry
    jesse jessica jill jim jimmy jo joan joanna joe joel johan john johannes jon jonas jonathan jordan jorge jose
    joseph joshua juan judith julia julian julie jun justin kai karen karim karin karl kate katherine kathleen katie
    keith kelly kelsey ken kenji kenneth kevin kim kiran kristen kumar kurt kyle larry lars laura lauren laurent
    lawrence leah lee lena leo leon leonard liam lily linda lindiwe lisa liz lorenzo louis louise lucas lucia lucy
    luis luke lynn madison magnus manuel marc marcel marco marcus margaret maria marie marina mario marion mark
    marko marta martha martin mary mateo matt matthew max maxwell maya megan mei melanie melissa mia michael
    michelle miguel mika mike milan mina ming mira mohamed mohammed molly monica morgan mustafa nadia nancy naomi
    natalia natalie natasha nathan neil nicholas nick nicola nicolas nicole nikhil nina noah noam nora olga oliver
    olivia omar oscar oskar owen pablo pamela pat patricia patrick paul paula pavel pedro peter petra phil philip
    pierre pieter piotr priya rachel rafael rahul raj rajesh ralph ramon randy raphael raul ravi ray raymond rebecca
    renata renee ricardo richard rick rob robert roberto robin rocky rodrigo roger rohan rohit roland roman ron
    ronald rosa rose ross roy ruth ryan saga sally sam samantha samuel sandeep sandra sanjay santiago sara sarah
    satya scott sean sebastian sergei sergey sergio seth shane shannon sharon shawn sheila shira shreya simon simone
    sofia sonia sophia sophie stan stefan stella stephanie stephen steve steven stuart sunil sunny susan suzanne
    sven sylvia takashi tanya tara ted teresa terry theo theodore theresa thomas tiffany tim timothy tina tobias
    todd tom tomasz tommy toni tony tracy travis trevor tyler ursula valerie vanessa varun vera veronica victor
    victoria vijay vikram vincent virginia vivek vladimir walter wei wendy werner will william xavier yann yan
    yasmin yuki yuri yusuf zach zachary zoe
    """
)
