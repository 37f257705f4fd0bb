"""Small lists of English words that are no names of organisations or people, and of given names."""

from __future__ import annotations

from tracker.core.text.words import words

#: Words that begin sentences and headlines with a capital and are no names.
COMMON = words(
    """
    a about above according across after again against ago ahead all almost alone along already also although always
    am amid among an and another any anyone are around as ask asked asks at away back be became because become becomes
    been before behind being below best better between beyond big billion both break breaking brief briefs but buy
    buying buys by call called calls came can change chief choose clear close closed closes coming completed completes
    confirm confirmed confirms consider considers correction could cut cuts day days deal deals denied denies deny
    despite did do does doing done down drop drops during each earlier early eight either eleven else end ends enough
    especially even ever every everyone exclusive expect expects explained explainer far few fewer file filed files
    finally find five for former four free fresh from full further gain gains get gets getting give gives given go
    goes going gone good got grab grabs grant grants great had half happy has have having he head heads her here hers
    high hire hired hires hiring his hold holds how however hundreds i if imagine in inc including indeed inside
    instead into investors is isn't issue it its itself join joined joining joins just keep keeps key know known large
    larger last late later latest launch launched launches launching lay lead leader leaders leads learn least leave
    leaves leaving led left less lets letter license licensed licenses licensing licence licences life like likely
    list little live local long look looks lose loses made mainly make makes making many march market markets may
    maybe me meanwhile meet memo might million moments more most move moves much must my name named names near nearly
    neither never new news newsletter next nine no nobody none nor not note nothing now number of off offer offers
    official officials often ok old on once one only onto open opens opinion or other others our out outside over own
    owner owners paid part partly partner partners pay pays people perhaps person picks plan plans plus poaches point
    post pre press previous price prices pricing product products profile pulls purchase push put puts question
    questions quick quiet quits rather read reader readers reading really recap receive recent recently record
    regulators related remaining remains report reported reportedly reporting reports review reviews right rise rises
    rival rivals round rumour rumours run runs said sale same saw say saying says scoop scoops secret see seen sees
    sell selling sells send sent set sets seven several shall share shareholders shares she ship ships should shows
    shut shuts sign signed signs since six small snap snaps so some somebody someone something soon source sources
    speaking special staff start started starts startup startups start-up start-ups statement stay stays step still
    stock stop story strip such suppose sure swoops take takes taking talk talks tap taps team tell tells ten terms
    than that the their them then there these they thing things think third this those though thousands three through
    thus till time to today together told tomorrow too took top toward towards try tuesday turn turns twelve two under
    unlike until up update upon us use used users uses using various very via wait want wants was watch way ways we
    week weekly weeks weighs welcome well went were what whatever when where whether which while who whoever whom
    whose why will win wins with within without word words work working works world worth would wrote year years yes
    yesterday yet you your q&a video podcast photo sponsored advertisement subscribe copyright contact media abstract
    summary background disclosure disclaimer editor's employees engineers founders founder co-founder co-founders
    analysts analyst lawyers critics customers competitors researchers scientists senators lawmakers bankers
    executives directors board chairman president ceo cto cfo coo cio vp svp evp spokesman spokeswoman spokesperson mr
    mrs ms dr prof sir company firm group maker giant chipmaker business unit division department office industry
    sector venture capital series seed financing funding valuation agreement transaction acquisition merger takeover
    stake investment cash equity assets technology software hardware chip chips ai gpu gpus cpu cpus asic soc ip api
    apis llm llms hbm cuda sram dram usb pc pcs ipo spac sdk ml agi ar vr it's that's there's here's what's let's
    we're i'm i've don't doesn't acqui-hire acquihire acqui-hires acquihires acqui-hired acquires acquire acquired
    acquiring announces announce announced announcement consummation transactions unveils unveil unveiled raises raise
    raised invests invest invested backs secures secure bring brings bringing bet bets founding majority perpetual
    nonexclusive non-exclusive inference enter enters entered talent tech proceeds following pursuant forward-looking
    employee engineer researcher executive officer officers scientist item entry current brussels column op-ed
    commentary builder designer developer supplier provider server servers lab labs-backed senator representative
    congressman congresswoman judge justice professor minister governor mayor secretary commissioner chairwoman vice
    deputy senior junior remember recall forget farewell goodbye hello dear thanks carmaker cloud-security coding
    memory speech photonics networking
    """
)
#: Names of times, places and peoples.
PLACES = words(
    """
    january february march april may june july august september october november december jan feb mar apr jun jul aug
    sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
    christmas easter thanksgiving america american americans britain british england english scotland scottish wales
    ireland irish london france french paris germany german berlin munich italy italian spain spanish madrid portugal
    portuguese netherlands dutch amsterdam belgium brussels switzerland swiss zurich austria austrian poland polish
    sweden swedish stockholm norway norwegian oslo denmark danish copenhagen finland finnish helsinki russia russian
    moscow ukraine ukrainian turkey turkish israel israeli israelis tel aviv haifa saudi arabia riyadh emirates
    emirati abu dhabi dubai qatar india indian bangalore bengaluru mumbai delhi china chinese beijing shanghai
    shenzhen hangzhou hong kong taiwan taiwanese taipei hsinchu japan japanese tokyo osaka korea korean seoul
    singapore malaysia vietnam indonesia australia australian sydney melbourne canada canadian toronto montreal
    vancouver ottawa mexico mexican brazil brazilian africa african europe european eu asia asian u.s us uk u.k usa
    california californian san francisco jose santa clara mountain view palo alto sunnyvale cupertino silicon valley
    menlo park redmond seattle boston cambridge massachusetts york washington texas austin dallas oregon portland
    hillsboro arizona phoenix colorado boulder denver chicago illinois michigan ohio virginia florida miami georgia
    atlanta utah nevada nasdaq nyse wall street state congress senate house white calif colo mass ont b.c n.y n.j bay
    area east west north south jersey hampshire zealand orleans united states kingdom aachen aberdeen adelaide albany
    albuquerque ankara antwerp athens auckland baltimore bangkok barcelona basel bath belfast belgrade bergen berkeley
    bern birmingham bologna bonn bordeaux brisbane bristol brno bucharest budapest buenos aires burlingame busan cairo
    calgary cardiff casablanca charlotte chengdu chennai cincinnati cleveland cologne columbus cork cornwall dalian
    darmstadt delft detroit devon dortmund dresden dublin durham edinburgh edmonton eindhoven espoo essex exeter
    fremont fukuoka galway gdansk geneva genoa ghent glasgow gothenburg grenoble guangzhou hague halifax hamburg
    hanover hanoi houston hyderabad indiana indianapolis inverness iowa istanbul jakarta jerusalem johannesburg kansas
    kent krakow kyiv kyoto lagos lahore lausanne leeds leicester leiden leipzig leuven lima limerick linz lisbon
    liverpool ljubljana lugano lund lyon maine malaga malmo manchester manila mannheim maryland memphis milan milpitas
    milwaukee minneapolis minnesota missoula missouri montana montpellier nagoya nairobi nanjing nantes naples
    nashville newcastle nice nijmegen nottingham nuremberg oakland odense oklahoma omaha ontario oulu oxford padua
    pasadena penang perth philadelphia pittsburgh porto potsdam prague princeton provo pune quebec quito raleigh
    reading rennes reykjavik riga rome rotterdam sacramento saigon salford salt lake santiago saskatchewan scottsdale
    seville sheffield sofia southampton stavanger strasbourg stuttgart surrey suzhou swansea taichung tallinn tampa
    tampere tianjin tirana toulouse trento trieste trondheim tucson turin turku ulm uppsala utrecht valencia valletta
    vermont vienna vilnius warsaw waterloo wellington wisconsin wroclaw wuhan wyoming xian xiamen yorkshire zagreb
    zaragoza zürich münchen köln malmö gävle göteborg düsseldorf tübingen nürnberg rüschlikon são paulo bogotá córdoba
    kraków gdańsk wrocław łódź bavaria saxony brittany catalonia normandy flanders wallonia lombardy scandinavia
    nordic balkans baltic rhineland silesia tuscany delaware hawaii idaho kentucky louisiana nebraska tennessee
    cambridgeshire morrisville armonk yorktown connecticut alabama alaska arkansas bellevue mississippi carolina
    dakota rhode island tulsa manaus romania romanian bulgaria bulgarian hungary hungarian greece greek serbia serbian
    croatia croatian slovenia slovak slovakia czech estonia estonian latvia latvian lithuania lithuanian iceland
    icelandic luxembourg thailand thai vietnamese philippines indonesian malaysian pakistan pakistani bangladesh egypt
    egyptian kenya kenyan nigeria nigerian ghana morocco chile chilean argentina colombia peru iran iranian iraq
    kazakhstan armenia armenian georgian danish-american californians texans londoners glaswegian parisian berliner
    basque catalan flemish bavarian moldova eastern western northern southern pacific atlantic gulf
    """
)
#: Regulators, courts, publications and platforms: they report and judge, they are no parties.
VOICES = words(
    """
    reuters bloomberg cnbc cnn bbc techcrunch axios verge information wsj journal times post guardian forbes fortune
    wired semianalysis linkedin twitter x youtube reddit github medium substack slack zoom sec ftc doj cma cfius nlrb
    commission parliament court justice department treasury committee antitrust competition authority bureau agency
    s-1 hart-scott-rodino act gpt chatgpt copilot gemini llama claude
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
NAME_STARTS = words(
    "next first second new news open big great good bright clear deep full fresh small high all one two three"
)
#: Words that end the names of organisations.
ORG_ENDS = words(
    """
    inc corp corporation co company ltd limited llc plc gmbh ag sa nv bv b.v n.v s.a ab oy as asa kk pte pty holdings
    holding group partners ventures capital fund management labs lab laboratories systems technologies technology tech
    networks network robotics semiconductor semiconductors silicon micro microsystems microelectronics devices
    electronics photonics compute computing computers software dynamics intelligence research institute foundation
    university bank motors automotive airlines airways energy steel media health therapeutics pharma bio biosciences
    analytics security cloud data ai io studios studio chips machines quantum audio optics works industries
    international global solutions services interactive digital logic design designs circuits instruments kernels
    hospitals
    """
)
GIVEN = words(
    """
    aarav aaron abdul abhishek abigael abigail adaeze adam adebayo aditi aditya adrian agathe agnes agnieszka aharon
    ahmed ai-ling aiko aisha aisling ajay akash akio akira alan alastair albert albrecht alejandro alessandro alex
    alexander alexandr alexandra alexis alfie alfred algernon alice alicia alina alison allison alois alvaro amanda
    amanda-jane amara amber amelia amina amir amit amos amrita amy ana anais anand anders andrea andreas andrei andrew
    andy ane aneta angela angus anika anil anita anja anjali ankit ann anna annabel anne anneke annie anouk anselm
    anthony antoine anton antonio anya aoife april arabella archie ari ariel arjun arlene arnaud arne arno aroha
    arthur arturo arun arvind aryeh asha ashley astrid asuka audrey august aurelia aurora avi axel ayesha aylin
    ayodele babak barbara barnaby barry bart bastian beatrice beatriz bela ben benedikt benjamin benny benoit berit
    bernadette bernard bernd bertha bertie bertil bertrand beth bianca bilal bill billy birgit bjarne blair blake
    blanca bo bob bobby bogdan bonnie boris brad bradley bram brandon brenda brett brian bridget bronwyn bruce bruno
    bryan bryony byron caleb calum cameron camila camille candice carl carla carla-maria carlos carlotta carmela
    carmen carol carole caroline carys caspar cassandra cathal catherine cecil cecilia cedar cedric celeste celia
    celine cem chad chandra chantal charles charlie charlotte chen chester chiara chidi chinedu chloe chris christa
    christian christina christine christoph christopher ciara claire clara claudia clemens clement cleo clifford clive
    colette colin colleen colm connor conrad constance corinne cormac cornelia cosima courtney craig cynthia cyril
    cyrus dag dagmar dai daisuke daisy dale damian damien dan dana daniel daniela danielle danilo daphne dario darius
    darragh darren dave david dawn dean deborah declan delia della delphine demis denise deniz dennis derek deshawn
    desmond devika dexter diana diane diego dimitri dimitris dirk divya dmitri dmitry dominic dominik dominique don
    donald donna dora dorian doris dorota dorothy doug douglas duke duncan dwight dylan dzhamilya ed edgar edith
    edmund eduardo edward edwin effie efua eileen einar eirik ekaterina elaine eleanor elena eli elias elif elin eliot
    elisa elizabeth ella ellen elliot elliott elmer elodie eloisa eloise elon elsa elspeth emanuel emeka emil emilia
    emilio emily emma emmanuel emre enrico ephraim erez eric erica erich erik erin ernest ernst erwin esme esteban
    esther ethan etienne eugene eunice eva eva-maria evan evangeline evelyn everett ezra fabian fabio faith farah
    farid fatima faye federica federico felicia felicity felix fergus fernand fernanda fernando finn fiona fiona-jane
    fionn flavia flora florence florian floyd frances francesca francis francisco frank frankie franklin franz
    franziska fred frederick freya frida fritz gabriel gaia garance gareth garrett gary gavin geert gemma genevieve
    geoff geoffrey georg george georgia gerald geraldine gerard gerd gerry gert gideon gilad gina giovanni gita giulia
    giulio glenn gloria godfrey gonzalo goran gordon grace graham grant greg gregory greta gretchen griffin gunnar
    gustav guy gwen gwendolyn hakan halvard hamid hamish hana hank hannah hans harald harley harold harper harriet
    harry haruka harvey hassan hattie hazel heather hector heidi heike heinrich helen helena helga helmut hemant
    hendrik henrietta henriette henrik henry herbert herman hester hideo hilary hilde hiroshi holger holly hope horace
    horst hortense howard hubert hugh hugo humphrey hyun-woo iain ian ibrahim ibrahima ida ifeoma ignacio ignatius
    igor ilan ilka ilse ilya imani imogen imran ines inga inger ingrid inigo ioana irene iris irma irving isaac isabel
    isabella isidore isla ismail itai ivan ivana ivo ivy iza jaap jacek jack jackie jacob jacqueline jacques jaime
    jake jamal james jamie jan jana jane janet jared jarek jarvis jason jasper javier jay jean jeanne jeff jeffrey
    jelena jennifer jens jensen jeremiah jeremy jeroen jerome jerry jesse jessica jia jill jim jimmy jin jiro jo
    joachim joan joanna joanne joao jocelyn jochen joe joel joelle johan johanna johannes john joke jolanta jon jonas
    jonathan joost jordan jorge jose josef josefine joseph josephine josh joshua josie jost joy joyce jozef juan
    judith juha jukka julia julian julie julien juliet juliette julius jun jun-ho june jurgen justin justyna kai kaito
    kamal kamila kara karen karim karin karina karl karolina kasimir kasper katarina kate katherine kathleen katie
    katja katrin katya kaveh kay kazuo keiko keir keira keith kelly kelsey ken kendall kenji kenneth kenny kenta
    kerstin kevin kiara kieran killian kim kim-ly kimberly kiran kirsten kirsty kjell klara klaus kofi konrad
    konstantin krishna kristen kristin kristina krzysztof kumar kurt kwabena kwame kwon kyle lachlan lana larissa
    larry lars laszlo laura lauren laurent lawrence leah lee leila leland lena lennart lenny leo leon leonard leonardo
    leonie leslie lester lewis leyla liam lieke lily linda lindiwe linnea linus lionel lior lisa livia liz lloyd lois
    lola lorena lorenzo lorna lotte louis louisa louise luca lucas lucia lucien lucinda lucjan lucy ludovic ludwig
    luis luka lukas luke luther luz lydia lyle lynn mabel mack madison mads maeve magda magdalena magnus maisie maja
    malcolm malik malte manfred manish manon mansour manuel manuela marc marcel marcello marcia marcin marco marcus
    marek margaret margarete margarita margery margot maria mariam marian mariana marianne marie mariko marilyn marina
    mario marion marisol marit marjan marjorie mark marko marlene marlon marshall marta martha martin marvin mary
    matej mateo mateusz mathias mathieu mats matt matteo matthew matthias matthieu maud maurice mauro max maxim
    maximilian maxwell maya meera megan mehdi mehmet mei mei-ling melanie melissa mercedes meredith merel mervyn mette
    mia mial michael michelle mick miguel mika mikael mike mikhail mikkel milan milena miles milica millie milo milos
    mina mindy ming minh minna minnie mira miranda mirela miriam mirjam miroslav mitchell mohamed mohammed moira molly
    mona monica monty morgan moritz morten morven moshe muriel murray mustafa mustapha myra myron nader nadia nadine
    nadja nancy naomi natalia natalie natasha nathalie nathan navid neha neil nell nellie nels nelson nettie neville
    nicholas nick nicola nicolas nicole nigel nikhil nikita nikolai nils nina nirav nisha nnamdi nneka noah noam noor
    nora noreen norma norman nuno nuria obinna octavia odile oisin ola olaf ole oleg olga olive oliver olivia
    oluwaseun omar omri orla orly osamu oscar oskar oskari osman otis otto ottoline owen oyinkan ozlem pablo padraig
    paloma pam pamela paolo parisa pascal pat patience patricia patricio patrick patty paul paula pauline pavel pavlo
    pearl pedro peer peggy penelope penny per percy pernille perry peter petra phil philip phoebe phyllis pierluigi
    pierre piers piet pieter pieter-jan pilar piotr polina polly pooja portia pradeep prakash pranav preeti preston
    priya priyanka prudence quentin quincy rachel rachid radhika rafael rafaela rafal rafi rahul raj raj-kumar rajesh
    rajiv ralf ralph ram ramesh ramon ramona rana randall randy rani raoul raphael raquel rasmus raul ravi ray raya
    raymond rebecca reem reggie reginald reinhard reka remi renata renate renaud renee reuben rex reza rhoda rhys
    ricardo riccardo richard rick rikard rina rita ritu roald rob robert roberto robin rochan rocky roderick rodney
    rodrigo roger rohan rohit roisin roland rolf romain roman romy ron ronald ronan ronnie rory rosa rosalie rosalind
    rosario rose rosemary ross rowan roxana roxanne roy ruben rudolf rudy rufus rune rupa rupert russell rusty ruta
    ruth ruth-anne ryan sabine sabrina sachin sadia sadie saga said sakura salim sally salma salome sam samantha
    samuel sana sandeep sander sandor sandra sanjay sanjeev sanna santiago sara sarah saskia satoshi satya saul
    savannah sayaka scott seamus sean sebastian selma selwyn serafina serena serge sergei sergey sergio seth shai shan
    shane shannon sharon shauna shawn sheila sheldon shelley shinji shira shirin shirley shlomo shreya sid siddharth
    sidney sigrid silas silke silvia silvio simon simona simone sinan sinead siobhan sjoerd slava slawomir snehal
    sofia sofie solveig sonia sonja sophia sophie soren sota spencer stacy stan stanislav stanley stefan stefania
    stefano stella stephanie stephen steve steven stewart stig stuart sunil sunniva sunny suresh susan susanna susanne
    suzanna suzanne sven svetlana swati sybil sylvain sylvia tabitha tadeusz takashi tal tamar tamara tamas tamsin
    tania tanya tara tariq tatiana tatjana ted terence teresa terry tess tessa thabo thaddeus thandiwe thea thelma
    theo theodora theodore theresa theresia thierry thijs thomas thorsten tiago tiffany tilda tilman tim timo timothy
    timur tina tingting tobiah tobias tobin toby todd tom tomas tomasz tommy tomoko toni tony topher tor tore torsten
    tove tracy travis trevor tristan trudy tuomas tyler uche udo ulrich ulrike ulysses umar una urs ursula uwe uzma
    val valentin valentina valerie vance vanessa varun vasily veena vera vera-lynn verity vernon veronica vesna vic
    vicky victor victoria vijay vikas vikram viktor viktoria vinay vince vincent vincenzo viola violeta virginia
    vishal vivek vivian viviana vivienne vladimir volker wade wallace walt walter wanda wanjiru warren wayne wei
    wendell wendy werner wesley whitney wiebke wilbur wilfred wilhelm will willem william wilma wim winifred winston
    wolfgang woody wout xavier xiang xiaoming yael yair yan yann yao yasmin yasmine yasuko yelena yevgeny yiannis yoav
    yohan yolanda yosef youssef yuan yuki yuko yuliya yuri yusra yusuf yves yvette yvonne zach zachariah zachary zahra
    zainab zane zara zbigniew zeke zelda zelma zeynep zhang zoe zofia zoltan zora zuzana žaneta
    """
)
