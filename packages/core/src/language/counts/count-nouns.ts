/** Kinds of words that matter around a number; anything else is 0. */
export const PERSON = 1;
export const STOP = 2;
export const MEASURE = 3;
export const LOSS = 4;
export const RANKED = 5;

const KINDS = new Map<string, number>();
const put = (kind: number, words: string): void => {
  for (const word of words.split(/\s+/)) KINDS.set(word, kind);
};

// ends a noun group: prepositions, conjunctions, auxiliaries, relatives and the verbs that commonly follow a count
put(
  STOP,
  `in on at of to from by for with without within into onto over under near between among amid during after before since until against across around along through toward towards inside outside behind beyond
   and or but nor as than that which who whom whose when where while if because although though so
   is are was were be been being am has have had having do does did will would can could may might must shall should
   said says say told reported believed feared thought including include includes included
   killed wounded injured dead died die dies hurt dying lost suffered sustained survived escaped succumbed perished missing maimed displaced captured arrested detained kidnapped abducted trapped buried hospitalised hospitalized evacuated rescued destroyed damaged
   hit struck landed fell exploded targeted took carried fired launched dropped entered fled left went came began broke remain remained remains live lived living used
   the a an this these those his her its their our my your not also only just both either each every all any no
   early late yesterday today tomorrow monday tuesday wednesday thursday friday saturday sunday overnight there here ago later earlier then`,
);
// people a toll can count
put(
  PERSON,
  `people person persons civilian civilians soldier soldiers fighter fighters militant militants rebel rebels insurgent insurgents gunman gunmen man men woman women child children boy boys girl girls baby babies infant infants toddler teenager teenagers youth youths
   troop troops serviceman servicemen policeman policemen police officer officers cop cops guard guards guardsman guardsmen militiaman militiamen commander commanders general colonel official officials member members worker workers medic medics doctor doctors nurse nurses paramedic paramedics
   resident residents villager villagers farmer farmers driver drivers journalist journalists reporter reporters student students pupil pupils teacher teachers patient patients passenger passengers protester protesters demonstrator demonstrators prisoner prisoners hostage hostages detainee detainees captive captives
   refugee refugees family families household households victim victims casualty casualties martyr martyrs terrorist terrorists jihadist jihadists extremist extremists guerrilla guerrillas guerrillas peacekeeper peacekeepers volunteer volunteers employee employees staff staffer staffers personnel combatant combatants bodyguard bodyguards
   suspect suspects attacker attackers assailant assailants bomber bombers sniper snipers pilot pilots crew crewman crewmen sailor sailors marine marines leader leaders activist activists aide aides diplomat diplomats priest priests nun nuns imam imams cleric clerics judge judges mayor minister lawyer lawyers
   father mother son sons daughter daughters brother brothers sister sisters husband wife couple relatives relative grandmother grandfather uncle aunt cousin peasant peasants trader traders shopkeeper shepherd shepherds fisherman fishermen settler settlers citizen citizens inhabitant inhabitants national nationals migrant migrants worshipper worshippers bystander bystanders tourist tourists foreigner foreigners lieutenant sergeant corporal captain major private conscript conscripts recruit recruits cadet cadets reservist reservists paratrooper paratroopers ranger rangers jawan jawans marine marines elder elders
   constable constables nephew nephews niece nieces trooper troopers airman airmen sepoy sepoys labourer labourers laborer laborers pedestrian pedestrians schoolgirl schoolgirls schoolboy schoolboys firefighter firefighters pensioner pensioners rescuer rescuers responder responders operative operatives infiltrator infiltrators separatist separatists loyalist loyalists herder herders herdsman herdsmen contractor contractors interpreter interpreters cameraman cameramen correspondent correspondents photographer photographers engineer engineers electrician electricians miner miners monk monks pastor pastors observer observers mourner mourners commuter commuters tribesman tribesmen clansmen gunner gunners mercenary mercenaries irregulars partisan partisans cook widow bride grandson granddaughter grandparents parents adult adults
   male males female females passer passerby passersby porter watchman watchmen gendarme gendarmes brigadier havildar sapper sappers naik motorcyclist motorcyclists cyclist cyclists vendor vendors baker butcher mechanic mechanics welder barber tailor carpenter carpenters mason plumber builder builders caretaker caretakers gatekeeper porter porters clerk clerks headmaster headmistress professor scientist scientists surgeon midwife pharmacist councillor councillors lawmaker lawmakers senator negotiator negotiators mediator messenger courier janitor cleaner cleaners goatherd goatherds cattleman woodcutter woodcutters shepherdess shepherdesses hunter hunters octogenarian orphan orphans grandchild grandchildren stepson manager managers governor governors principal principals headteacher headteachers catechist catechists accountant accountants cashier cashiers supervisor supervisors superintendent inspector inspectors commando commandos bandit bandits smuggler smugglers trafficker traffickers informer informers informant informants deserter deserters dissident dissidents jihadi jihadis nomad nomads pilgrim pilgrims evacuee evacuees returnee returnees looter looters poacher poachers logger loggers bridegroom groom cousins aunts uncles sibling siblings twin twins beekeeper loader loaders signaller translator translators chaplain bishop deacon vicar headman headmen chieftain policewoman policewomen servicewoman servicewomen spokesperson salesman shopkeepers housewife housewives homemaker sniper rider riders biker bikers boatman boatmen ferryman oarsman trucker truckers lorryman workman workmen tenant tenants grandmothers grandfathers mothers fathers wives husbands
   guide guides helper helpers assistant assistants apprentice apprentices owner owners guest guests ensign ensigns proprietor proprietors landlord waiter waiters barman bartender groomsman miller millers signalman bystander
   chief chiefs governor governors commissioner inspector inspectors superintendent warden wardens ambassador consul magistrate magistrates prosecutor prosecutors deputy chauffeur deserter deserters inmate inmates pilgrim pilgrims occupant occupants smuggler smugglers looter looters classmate classmates minor minors shopper shoppers customer customers evacuee evacuees returnee returnees churchgoer churchgoers devotee devotees pastoralist pastoralists trainee trainees deminer deminers technician technicians attendant attendants porter
   immigrant immigrants expatriate expatriates emigrant emigrants seeker seekers warlord warlords servant servants chef chefs
   others other colleague colleagues friend friends neighbour neighbours neighbor neighbors survivor survivors youngster youngsters newborn newborns
   palestinian palestinians israeli israelis syrian syrians ukrainian ukrainians russian russians yemeni yemenis iraqi iraqis iranian iranians lebanese afghan afghans pakistani pakistanis indian indians kashmiri kashmiris georgian georgians ossetian ossetians armenian armenians azerbaijani azerbaijanis sudanese libyan libyans turk turks kurd kurds american americans briton britons frenchman colombian colombians salvadoran salvadorans somali somalis ethiopian ethiopians saudi saudis emirati emiratis chadian chadians malian malians eritrean eritreans tigrayan tigrayans filipino filipinos nepali nepalis thai thais cambodian cambodians serb serbs croat croats bosniak bosniaks moldovan moldovans tajik tajiks azeri azeris rwandan rwandans ugandan ugandans kenyan kenyans angolan angolans nicaraguan nicaraguans guatemalan guatemalans peruvian peruvians houthis tamil tamils muslim muslims christian christians hindu hindus bahraini egyptian egyptians jordanian jordanians`,
);
// callings and standings by one of them; the plural goes with each
for (const one of `assistant apprentice actor archbishop bishop deacon vicar rabbi sheikh mullah missionary seminarian theologian surveyor architect planner cobbler jeweller tanner potter weaver merchant hawker peddler
   stallholder grocer greengrocer chemist dentist veterinarian surgeon nursemaid babysitter maid escort lookout conductor stewardess waitress actress onlooker traveller hiker climber mountaineer drover trapper gardener docker stevedore
   skipper navigator admiral commodore warrior sheriff detective monitor fixer editor publisher broadcaster blogger presenter anchorman campaigner unionist organiser organizer lecturer tutor librarian scholar academic secretary
   typist bureaucrat legislator parliamentarian candidate voter prince widower adolescent godfather godmother stepfather stepmother stepdaughter boyfriend girlfriend spouse comrade companion visitor consultant industrialist
   banker teller buyer footballer athlete wrestler boxer referee singer dancer painter writer poet artist sculptor composer researcher agronomist archaeologist meteorologist economist convict warder jailer defector beggar vagrant
   lodger seller dealer maker keeper bearer sweeper collector packer digger picker repairer installer operator lineman inspector auditor storekeeper adviser advisor envoy delegate attache subordinate superior sympathiser sympathizer
   supporter adherent follower`.split(/\s+/))
  put(
    PERSON,
    `${one} ${one.endsWith('y') && !one.endsWith('ey') ? `${one.slice(0, -1)}ies` : one.endsWith('man') ? `${one.slice(0, -3)}men` : `${one}s`}`,
  );
put(
  PERSON,
  'local locals townspeople townsfolk villagefolk countrymen shooter shooters irregular irregulars fiancee fiances spy spies sentry sentries thief thieves robber robbers',
);
put(
  MEASURE,
  `km kms kilometre kilometres kilometer kilometers mile miles metre metres meter meters m cm mm feet foot ft yard yards hectare hectares acre acres tonne tonnes ton tons kg kilo kilos kilogram kilograms kilogramme kilogrammes litre litres liter liters gallon gallons
   second seconds minute minutes hour hours hr hrs day days night nights week weeks weekend weekends fortnight month months year years decade decades century centuries
   percent pc dollar dollars euro euros pound pounds rouble roubles ruble rubles lira rupee rupees cent cents usd eur
   degree degrees knot knots mph kph caliber calibre watt watts megawatt megawatts volt pm am gmt utc oclock o st nd rd th`,
);
put(LOSS, 'casualty casualties death deaths injury injuries fatality fatalities victim victims wounded dead loss losses');
// stands before a number that names and does not count
put(
  RANKED,
  `resolution article no number nos route highway road chapter phase section paragraph page flight unit brigade division battalion regiment sector article annex clause rule item appendix figure table point post gate line area camp zone block district room building apartment channel radio level grade category stage step version type model group g
   aged age jan feb mar apr jun jul aug sep sept oct nov dec january february march april june july august september october november december`,
);

/** "schoolteacher", "shopgirls", "bricklayer": a calling that its ending tells. */
const CALLING =
  /(teacher|worker|keeper|maker|seller|dealer|layer|master|mistress|driver|guard|classmate|roommate|teammate|herder|smith|ologist|ician|grapher|girl|boy|hand)s?$|(wom[ae]n|[^u]m[ae]n)$/;
const NO_CALLING =
  /^(lifeguards?|safeguards?|vanguards?|rearguards?|beforehand|secondhand|firsthand|german|ottoman|specimen|abdomen|regimen|shorthand|backhand|underhand)$/;

/** What a folded word is to a number beside it. */
export function markCountNoun(word: string): number {
  const known = KINDS.get(word);
  if (known !== undefined) return known;
  return word.length > 6 && CALLING.test(word) && !NO_CALLING.test(word) ? PERSON : 0;
}

/** Whether a folded word looks like a plural noun. */
export function looksPlural(word: string): boolean {
  const n = word.length;
  return n > 3 && word.charCodeAt(n - 1) === 115 && word.charCodeAt(n - 2) !== 115 && !(word.endsWith('us') || word.endsWith('is'));
}

const MANY = new Set(
  'people children police personnel staff crew troops others family couple minister official leader general member major private'.split(
    ' ',
  ),
);

/** Whether a word names one person: "driver", "niece", "newborn". */
export function isOnePerson(word: string): boolean {
  return markCountNoun(word) === PERSON && !looksPlural(word) && !word.endsWith('men') && !MANY.has(word);
}
