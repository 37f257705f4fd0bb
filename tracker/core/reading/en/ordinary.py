"""English words that are seldom names: a name made of nothing else needs good reasons to be one."""

from __future__ import annotations

from tracker.core.text.words import words

ORDINARY = words(
    """
    abandon abandoned abandons ability able aboard abroad absence absent absolute absorb absorbed absorbing absorbs
    accelerated accelerator accelerators accept acceptable accepted accepting accepts access accord account accurate
    acqui acquisitions acronym acting adapt adapter adapters adaptors add added adding addition additional address
    addresses adds adjective administration admires admissions adopted adopter adopts advance advert advertising
    adverts advice advise adviser advisers advisor advisors advisory affected affiliated afternoon afterwards age
    agencies agent agentic agents aggregate agreed agreements agrees aide aids aircraft airport alembic
    alert alerted alias aliases alike alive all-cash all-stock allegedly allowed allows aloud alumni ambiguous
    ambition amendment amount analog analogue ancestors anchor anew anniversary annoyed annual answer answered
    answering answers anybody anything anywhere apart apiece apologised app apparently appendix appends apples applied
    apply appointed appointment appoints approached approval approved approx approximately aquire architect architects
    architecture aren't arena argued arguing argument arithmetic armour arms arrangement arrangements arrive arrived
    arrives arrow art article articles artificial arts asking assassin assembly asset assigned assistant assistants
    associate associated assume assumed assumes assurance asterisk async asynchronous asyncio ate attached attended
    attention attorney attorneys attract attribute auction audio author authorities authors automatically automotive
    autonomous autumn available average averted avoid awarded awards aware awfully baby backdoor backer backers
    backlog backwards bad badge badges badging bag bagged bags bakery bakes balance ball ban bandwidth bank banker
    bankrupt bankruptcy banks barbecue bare barely bargain barge barred base based baseless basin basis batch batches
    beans beat beats becoming becuase bedroom bedtime beeping began begin beginning begins begun behalf behaving
    believe bell belong belongs benches benchmark benchmarks bend bends beneath benefits beside besides bid bidder
    bidders bidet bids bigger biggest bike billions bills bin binder binding binoculars bins bio bishop bit
    bittersweet black blame blames blaming blank blast blasted blasts bln blobs block blog blue blueprints bluest
    boards boat body boilerplate bonus bonuses book booked books boolean boost boosted boosts boots bored boring
    borrowing boss bosses bot bothers bots bottom bought bound box boxes boy braces brain brains brand bread breath
    briefed bright bro broad brochures broke broken broker brokers brought browser budget build builders building
    buildings builds built bumper bundle bunny burn bus bush busload busy button buyer buyers buyout bystander bytes
    cabinet cables cache calculates calendar campus can't canal cancelled cannot canoe canonical cap capacity
    capitalism capitalists capitals caps caption car card careers careful caretaker cargo carmakers carried carrier
    carries carry cars cart cartoon case cases cash-and-stock catalytic catch cats caught cause caused cautioned
    cautious ceiling celebrating cent center centers central centre centres cents ceremony certain certainly chain
    chair chairs champagne chance chances changed changes channel chapter characters charge chart charter charts
    chased chasing chat chatbot chatbots cheaper cheapest cheat check checked checkout checks cheerful cheerfully
    cheese chemical chemistry cheque chess chewing child children chiplet chiplets chipmaking choice chokes chosen
    church churros circles circling circuit circuits citing city claim claimed claims class clause clauses cleaners
    clearance cleared clears clever clicking client clients cliff cliffs climb climbed climbs clinch clinched clinches
    clock clone closed-source closely closing cloud clouds cluster clusters coalesce coasting cockpit code coder
    coffee cold collaboration collapse collapsed colleagues collected collectors college columns combinations come
    comers comes comma command commands commas comment commented comments commercial commit commits committed common
    commonest companies companions compared compares comparison comparisons compensating compensation compensatory
    compete competence competes competing competitor compilation compile compiler compilers complain complaint
    complete completion complied complies compliment components compose composed computational compute computed
    computer computers computing concentrate concentration concerning concurrency condition conditional conditions
    conduct conference conferred confidential confidentially configuration conflicting conformance confused
    conglomerate connected connection consensus consent consideration considering consistently consoles constraints
    consultancy consultant consultants consulted consulting consumer contacts container contains contemplated content
    contested continents contingent continue continued continues contract contracts contradicting contributed
    contributions control controller controllers conversion convert converted convocation cookies cooking cooled
    cooling cooperate coordination copies copy copying core cores cork corner corners corpora corporate corporation
    corpus correct corrected cost costing costs couldn't council counsel count counted counting counts county couple
    course courses courted courting courts cover covering covers cows creates creators creditors credits crescent crew
    cried crisis cron cross crosses crossword crowd cryostat csv culpa culture curious curl curly currency curses
    curve curves customary customer customs cutting dab daily damage dangled dark dash dashboard dashes data database
    databases datacenter datacenters datacentre datacentres dataflow dataset date dated dateparser dates dating
    daughter dead deadline deadlock dear dearer dearest debtor debugger debugging debut debuted debuts decamped
    decamps decent decide decided decides decision decisions declare declined decode decoded decoder decoding deep
    deeper default defect defence defined definition definitive degraded degree degrees delay deleted deleting
    delighted deliver delivered deliveries delivers delivery demand demanding demands demo demonstration demos denial
    denominator dentist departs departure depend dependence dependency depends deploy deploys depreciation depth
    deputy derived desc describe described describing desert deserve design designate designed designee designers
    designing designs desk desks detail details determined determinism detour develop developed developers developing
    development develops didn didn't die died dies differ difference differences different differing differs digest
    digests digital digits diluted dinner direct directly director disagree disagrees disappointing disclose disclosed
    discontinue discontinued discount discover discriminate discuss discussed discussing discussion discussions
    disease disguise dismissed disowned disputes dissolve dissolved distance distribution ditch ditched ditches
    dividend divorce docker docstring doctor doctoral doctors document documentation documents dodge doesn dog dogs
    dollar dollars dolphins domain dome domestic dominate door dots double doubled doubles doubt doubtful downtown
    dozen dozens draft drafted drafts dragonfly drags draw drawer drawing drawings drawn draws dreaded dreadful dream
    dredging drew drinks driven drivers driving drought drug drums due dugout dull duly dust dusted duty earliest
    earnings easy eat eaten economist economists economy edge edged edges edit edited editing edition editor editorial
    education effect effective effort egg eighteen eighty election electric electrical electricity electron electronic
    elements eleventh eligible ellipsis elsewhere email emails embarrassing embodied emoji emotional employ employed
    employer employers employment employs emptied empties empty emptying encoder encoding encrypted end-to-end ended
    ending energy engaged engine engineering enlarged enlists enterprise entire entities entity entrepreneur entries
    environment equal equip equipment equivalent erased error errors escape escaped escrow essay estates estimates
    etches euros eval evals evaluation evening event events everybody everything everywhere evidence exact exactly
    examine examined except exchange exchanging excited excluded exclusively exclusivity excuses executing exercise
    exhibit exist existence existing exists exit exits exodus expand expectation expectations expected expensive
    expensively experiance experience expertise expiry explain explaining explains export expression expressly
    extended extends extension external extra exuvia eye eyed eyes fab fabric fabs face faces facilities facility
    facto factories factory facts faculty fail failed failing fails failure faint fair fairly fall fallback falls
    false familiar families family faq fare farewell farm fashion fashionable fast faster fastest father fault favour
    favourite favours fax feature featured features federal fee feed feedparser feeds feelings feels fell fellow felt
    ferrymen fetch fetched fetches fetching fiction field fields fifth fifty fight figure figures filament filing
    filings fill fills film filter filters finalise finalises finalize finalized finalizes finance financial finding
    finds fine fined fines finger fingers finish finished fired firms first fiscal fish fit fits fitted fixed fixes
    flag flagged flags flat fleece flew flights flirting float flooded floor flotation flow flowers flowery flush fold
    folded folder folders folding folds folk follow followed follows fond food football footer footnote forbid forbids
    force forecast forecasts foreign foresee forest forget forgets forgive forgiven forgives forgot form formal format
    formats formerly forms forth fortnight forty forward found foundation founded foundered foundry fourteen fourth
    fragment framed francs friend friends frightens fro front fruit frustration fry fulfill full-stack fun function
    functions fund fundraising funds furniture future gained gaining game games gaming gap garage garden gas gathered
    gathering gauge gave general generally generates generation generations generous gentleman giants gigabytes
    gigawatt gigawatts girl git giving glad glass glasses global globally glue goal gobble gobbles gold goodbye gossip
    gotchas government governments governor grabbers graduate graduates grammar granite granted graph graphics grave
    grew gripping grips grok gross ground groups growers growing grown grows growth grudge guarantee guard guess
    guessed guidance guide guided gun gut guts gutted gym hacker hadn't hail hailed hails hall halls halted halved
    halves hand handed hands happen happened happening happens harbour hard harder hardest hardly harmless harness
    harnesses hash hashes hasn't hat hatchling hates haven haven't he'd he'll he's header headers headhunter heading
    headline headlines headphones headquarters headset health healthy hear heard hearing hearings heart heating heavy
    hedgehog held hello helm help helped helpline herein hereof hereunto hero heroes herself hesitate hides higher
    highlights him himself hinges hint hirings hissed history hit holders holding holiday hollow hollowed hollows home
    homework honest honoured hoovers hope hoped hopeless hopes hoses hospital hospitals host hosted hostile hosting
    hosts hour hours household hugs human hums hundred hundred-strong hung husband husk husks hybrid hyperscaler
    hyperscalers hyphen hyphens i'd i'll idea ideas identified identify ids ignorant ignored iii ill illegal image
    images immaterial implementation implementing import imported impressed in-house inbox include included includes
    inclusion increase independent independently index indexes indexing indicate indirectly indium industrial infill
    informal informed infrastructure inherits initial initials inject injection ink inked inks inner innovation input
    inquiry insist insists inspection install installed installs instalments instance instances institute institutes
    institutions instruction instruments insurance insurers integer integrated integration intellectual intelligence
    intend intends intent interactive interconnect interconnects interest interesting interface interim intern
    internal international interruption interval interviewer introduces invented inventions inventor inventors inverse
    investigating investigation investing investments investor invitation invited invoice invoices involve involved
    irony irrevocable island isn issued it'd it'll italics items jacket jar job jobs joint joints joke joked jokes
    journey json jsonl judge judgements jump jumped jumps jungle junglers junior kept kernel kernels kettle kettles
    keyboard keys kicking kid killed kilo kin kind kinder kindest kinds kings kit kitchen kits knew knit knives
    knowledge knows label labelled labelling labels laboratory labour labs laces lacks lags laid lake lakes land
    landed landlord lands language languages lanyards lapsed laptop largest larval lasers lasts lately latency latter
    laugh laughed laughs laundromat law lawful laws lawsuit lawyer layers layoff layoffs layout layouts lays
    leadership leading leak leaked leapt learned learning lease leases leather leg legal legally legged lends length
    lengths lent lessen let letters letting level library licensee licensees licensor lichen lie lied lies lieutenants
    lifted lifts light lightens lighting lights likes likewise limit limited limits line linear lines link links lint
    linter liquid liquidated listed listeners listens listing listings lists lithography lived living lmao load loaded
    lobby lobbyist locally lock locked locks log logged logging login logins logo logs lol lone longer looked looking
    loopback loops loosening losing loss losses lost lot love loved lovely low lower lowers loyalty lucjan luck lucky
    lugs lunch lure lured lures lxml machine machines magazine mages magnifying magnitude mail mailed mails main
    maining maintainers maintenance makers man management manager managers managing manual manufacturing mapping
    margin maritime marked marks markup married mask masked master match matched matches material materially
    mathematicians mats matter mattered matters mature mayor mean meaning means meant measure measured measuring
    mechanical median mediocre meeting meetings megabytes megawatt melancholy member members memorandum memorise men
    mend mention mentioned mentions menu menus mercifully merely merge merged mergers message messages met metres mice
    micro microsecond mid middle midnight migrates migration migrations millions min mine ministry minority minus
    minute minutes misreading miss missed missing mission mistake mistakes mixed mln mobile mocks model models
    moderator modest modular modulator module moment monday's money month months morning mostly mothballs mother
    mounted moustache mouth moved moving mug mull mulled mulls multi multimodal municipal muscle muscles museum
    museums music mutated mutual mutually myositis myself nab nabbed nabs nailed national native naturally nearer
    nearest nearing nears nebula necessary need needed needs negative negotiating negotiations neighbour neighbours
    nerf nervous nested nests net network networks neurologist neuron newcomers newer newest newsletters newspaper
    newsroom newsrooms newsstand nice nicknames night nillapwr nineteen ninety non noon norm notebook noted notes
    notice noticed notifiable notification notified notify noun novel nowadays nowhere nucleus null numbers oatmeal
    object objection obligation obligations oblige observatory observer obstacle obtained obtains obvious obviously
    occur odd offered offering offline offset offsets oil older on-device ones ongoing online open-source open-weight
    opened opening openings openssl operate operating operations operator opportunity opposed opposites optical optics
    optimum optionality options order orders ordinary organisation organisations organization orientation original
    otherwise ours ourselves outbox outcome outer outfit outgoing outline outlived outlives outlook output outright
    outset outsider outsiders overhaul overlays overnight overrides oversubscribed overview owe owes owing owned
    ownership owning owns pace package packages packaging packed packing pact page pages painful pains pair pairs
    pandemic panel paper papered papers paperwork paragraphs parent parents parking parse parsed parser parsers
    participation particular particularly parties partnership parts party pass passed passes passwords past paste
    pasture patent patents path patience patients pattern patterns payable paying payment payments payroll payslips
    paywalls peel pending per percent perfect performance period permanent permission permit personal personnel
    persons perspective petroleum phase philosophers pho phone photograph photographed photonic photos phrase phrases
    physicists physio pick picked picker pickles picture piece pieces pile ping pink pioneer pip pipe pipeline pitch
    pitched pitches pivot pivoted pivots place placed places plain plainly planned plant plants plasters plastic plate
    platform platforms played please pleased pleasure plenty plucks plug plunge plunged plunges poached poaching
    pocket pod podcasts poem pointed points poker police policies policy polite politely politics poll polled polling
    polls polyurethane poor popular port portfolio porting ports position positions positive possibly posted
    postgresql posting postpones posts pottery pounds poured power praise precedent precise preeminent preference
    preferred prefers prefix premiere preparing present pressed pressing pressure presumably pretending pretends
    pretty prevailed preview previously priced principal print printed printer printing prints privacy private
    privately privilege prize pro probably probe probed probes procedure proceed process processes processing
    processor processors procrastinate production professional professor professors profiling profit program programme
    programmer programmers programs progress project projection projections projector promise promised promises
    promotes prompt prompts property proposal proposed proprietary prorated prospectus protocols provide providers
    proxy pruner psycopg public publication publish published publisher publishers publishes pull pulled pumps punch
    punctuation purchased purchaser purchases pure purely purpose pushed putting pydantic pytest python quadriceps
    quantisation quantum quarter quarterly quarters query queue quicker quickly quid quietly quit quite quota
    quotation quotations quoted quotes quoting rack racks radio radiology raid raiding raids raining raising rallied
    rallies rally ran rand rang range rangers rank ranked ranks rare rates rating reach reached reaches readings reads
    ready real real-time reason reasoning reasons rebuff rebuffed rebuffs recall recalled recalls received receives
    recipe recipes recipient reckoned recognised recommending reconfigure recorded recruit recruited recruiter
    recruiters recruiting red redirect redirects reduce redundancies reference references referendum referred
    refinance reflection reflects refunded refunds refusal refused refuses regard regardless regime region regional
    regions register registered registrant registration registry regulation regulator rehearsal rehire reject rejected
    rejecting rejects relate relating relations release released remade remain remainder remained remake remakes
    remarkable remarked remarks remember remembers remote removed renamed rendering renew renewed rent rental rented
    rents repeatable repeats replaces replay replays replied reply reporters repository representative represents
    request requests required requirements requires requiring reread research resembles resent reserved reshuffle
    resigned resigns resistant resolved resolves respond response responsible rest restart restructuring rests result
    results resurfaces retain retains retention retimer retired retires retraction retrained retrospective return
    returned returning returns reveal revealed reveals revenue reverse reviewed reviewing rhythm ride rights ring
    rings risk risks rivalry river road roadmap robot robotics robots role roles roll rolled rolls roof roofs room
    rooms roughly routable route row rows royalties royalty rubber rude ruff rugby rule rules rulings rumoured rump
    running safe safety saint sake salaries salary sales salespeople samples sank satellite satisfaction sauna saves
    scab scanner scary scenario sceptics schedule scheduled scheduler scheduling schema school science scientific
    scooped score scorer scores scrap scrapped scraps scratched screen screening screwed scribe script scripts scroll
    scrutiny seal sealed seals search searches seat seats second seconded seconds secrets section secured securities
    security seek seeks seem seems seldom selector selectors seller sellers semicolon sender sending sends senior
    sense senses sensors sentence sentences separate separated serve serves service services serving setting settings
    settle settlement seventh seventy severance shade shakeup shaking shape shapes shareholder sharp she'd she'll
    she's shed sheet sheets shell shelling shelve shelved shelves shift shifts shiny shipped shipping shirt shock
    shoot shoots shop shopping shops short shortbread shorter shortest shortly shoulder shouldn shouldn't show
    showcase showcases showed shown shrank shrug shuffle shutdown shutter shuttered shutters side sides sighting
    signals signature signatures significant signing silent silly silver similar simplified simply simulator single
    sink sinks sister sisters sit site sites sits situation sixteen sixth sixty size skated skeleton sketched skipped
    sky slam slammed slams slash slashed slashes sleep sleeping slept slice slicing slid slide slides slip slipped
    slips slow slowed slower slowing slowly slug smaller smart smells snapped snapshot sniffing sniggering snowman
    soar soared soars social socket sockets sofa softer sold solder solution somewhere son sort sound sounded sounds
    sourced sourdough sovereign space spaces spans spare sparse speak speaker speaks specs speculation speed spell
    spelling spellings spelt spend spending spent spies spin spinoff split splitter spoke spoken sponsor sponsors
    spool spools sports spot spotter spread spreadsheet spree sprees spring sprouts spurn spurned spurns squeezing
    stable stack stacked staffed stage staggering stairlift stairs stakeholders stakes stale stand standard standards
    standing stands star stare starting starved state-of-the-art stated statements statically stations status statuses
    stayed staying stderr stdin stdout steady steel stepping steps stewardship stick stood stopped stops stopwatch
    storage store stored stormed straight strange strangers strategic strategy stream streamed strike strikes string
    stringing strings stroke struck structure structures stuck students studies studio study stuff style styles
    subject subscriber subscribers subsidiary substance substantially success successor suddenly sue sued sues
    sufficed sufficient suggesting suggests suit suite sulks sum summaries summer summers sunday's sunrise sunset
    sunsets sunsetting superalignment supercomputer supervisor supper supplied suppliers supplies supply support
    supposedly surface surge surged surges surname surrogates survey survive survived survives swallow swallowed
    swallowing swallows swaps sweet sweeten switch switched switches switching symbol synchronised system systems
    table tables tacos tags takeaways taken tale talented talking tangle target tariffs tart taste taught tbf teaches
    teaching team-building teams tease teased teases technical technician technologies teenagers telemetry telephone
    telescope television tellings tenant tens tensor tenth terabytes term terminal termination test tests text texts
    thank thanked thanks theatre thefts theirs themselves therefore therein thereof thereto thermoplastic they'd
    they'll they're they've thigh thin thinks third-party thirds thirty thought thousand thousnad thread threat
    threatens three-person thresholds thrilled throughput throwing thrown tick ticker ticket tickets tide tie tied
    tier ties timid timing tips title toast today's token tokens tolerably tolerance tomorrow's tone tonight tonight's
    tool tools topic topology tossed total touch touched touching tour tout touted touts tow town trace tracker
    trademark trademarks trader traders trading traditional traditionally train trained training transcribes transfer
    transferring transfers transistor transistors transition transitioning translated translation transport travel
    treasurer treated treatment treats tree trials tribunal tricks tried trifle triggers trillion trim trimmed trims
    trio trip triple tripled triples trouble true trust trusted truth trying tumble tumbled tumbles tune tuned tuning
    turbines turbot turkeys turnaround turned turners tutorial twenty twice two-person type typed types tyres umbrella
    unable unbeatable uncannily uncertainties unchanged unchecked uncle undated undersigned understand understands
    undertakings undisclosed undo undone uneasy ungenerous unique units university unknown unless unlovely unnamed
    unpacked unpaid unprivileged unread unsigned unsubscribe untouched untrue unusual unusually unvested unwinding
    updated updates upfront upgrade upper upstate upstream upto urge urged urges urging usage user usual utility
    vacancy valid validators valuations value valued values valuing van variable variables variant variants varied
    vector vehicle vehicles vendor ventures verb verification verified version versions vest vested vesting vests
    veteran viable vice views village vim virtual visa vision visit visiting visitors voice voices volleyball volume
    volunteers vote vow vowed vows wafer wafers wages waited waiting waits waived walk walked walking walks walls
    walnut wanted warehouse warm warn warned warns warrant warrants wasn wasn't watchdog watched watches watching
    watchlist watchlists water waved waves wax we'd we'll we've weakness wear wearables wearing weather webcam website
    weddings wee weekdays weekend weigh weighing weight weights weren weren't wet wheel wherever whisper whistleblower
    whiteboard whole wholly whomever wider width widths wife wild wildlife wind window windows winds winner winter
    winters wiped wire wireless wiring wish wisp withdraw withdrawn withdraws woman women won won't woo wooed woos
    wording worked worker workers workforce workplace worldwide worry worse worst wouldn wouldn't wound wrapped wraps
    write writers writes writing written wrong wunderkinder yard yellow yen yesterday's you'd you'll you're you've
    young yours yourself yuan zombie zone
    """
)
