# African: two neighbours quarrel over a ship seized on a lake, as an agency, a broadsheet of one of the two countries and
# a British broadcaster tell it. Traps: an earlier detention of fishermen, another neighbour's patrol, two foreign
# ministers and a defence minister, two presidents, another lake accident, a count given by either side.

== Meridian
Tanzania seizes Malawian survey ship on disputed lake

LILONGWE/DODOMA, Feb 12 (Meridian) - {seize: Tanzanian naval forces boarded and impounded a Malawian survey ship on Lake Malawi on Tuesday}, {crew: detaining its crew of 11}, Malawi's government said, {rift: in the most serious flare-up in years of a border dispute between the neighbours}.

{recall: Malawi recalled its high commissioner to Tanzania for consultations on Wednesday.}

{piracy: “This was piracy, committed in uniform and on our own waters,” Malawian Foreign Minister Lewis Chirambo told parliament.}

{strayed: His Tanzanian counterpart, Rehema Mollel, said the vessel, the Mvuu, had entered Tanzanian waters without permission} and {warn: ignored three radio warnings}.

{shots: Malawi said the Tanzanian sailors fired on the ship, wounding an engineer in the arm.} {air: A Tanzanian military spokesman, Colonel Juma Sakaya, said that only warning shots were fired, into the air}, and that he knew of no injuries.

{firm: The Mvuu was mapping the lake bed for Harrow Basin Energy, a Canadian company that holds an exploration licence from Malawi.} {pos: Harrow said tracking data showed the ship 3 km (1.9 miles) inside the western half of the lake when it was intercepted.}

{claim: Malawi claims the northern lake right up to the Tanzanian shore under an 1890 colonial treaty}, while {median: Tanzania says the border runs down the middle}.

{talks: The countries' presidents are expected to meet in the Zambian capital, Lusaka, on Saturday}, a Zambian official said.

{au: The African Union urged both governments to show restraint.}

Tanzania held 14 Malawian fishermen for four days in 2019 before releasing them without charge.

Harrow's shares fell 12% in Toronto.

== Sentinel
Bring our people home, Chirambo tells Tanzania

By Thokozani Gondwe
Thursday, 13 February 2025

{piracy: Foreign Affairs Minister Lewis Chirambo yesterday accused Tanzania of “piracy in uniform”} over {seize: the capture of the research vessel Mvuu}, as {recall: Government ordered High Commissioner Grace Mkandawire home from Dar es Salaam}.

{crew: All 11 people on board are being held at a naval post in Mbamba Bay}, Mr Chirambo said to cheers from both sides of the House.

{shots: Second engineer Peter Nyasulu, 34, was hit in the arm when marines opened fire} “{?warn: without so much as a shout of warning}”, the minister told members.

{family: His wife, Esnart, said at their home in Nkhata Bay that she had not heard from him since Monday.}

{strayed: Tanzania's foreign minister, Rehema Mollel, claims that the vessel trespassed.} But {pos: the ship's satellite log puts it three kilometres on our side of even the line that Tanzania would like to see, according to Harrow Basin Energy}, {firm: the company that hired it to look for oil and gas}.

{court: The crew will be brought before a magistrate in Songea tomorrow}, Tanzanian police said. Government has engaged two Tanzanian lawyers to defend them.

{talks: President Samuel Kachale will meet President Amina Msuya of Tanzania in Lusaka on Saturday}, State House confirmed last night. Retired ambassador Hastings Zimba, who took part in the mediation of 2012, said the meeting would be a waste of aviation fuel unless the crew were freed first.

{claim: Government maintains that the Anglo-German treaty of 1890 places the whole lake, as far as the eastern beaches, in Malawi.} {median: Tanzania insists on a median line.}

Defence Minister Harold Mwale told the House that the army was on alert but would not be drawn into “adventures”.

{ferry: Yesterday's ferry from Nkhata Bay to Mbamba Bay did not sail, leaving some 200 passengers on the jetty.}

{fuel: Seven in every ten litres of fuel sold in this country come through the port of Dar es Salaam}, the Chamber of Commerce warned, and pump queues had formed in Mzuzu by noon.

In October a Mozambican patrol impounded two boats off Likoma Island and returned them after a week.

== Channel
Shots fired as oil ship is stormed on Africa's 'lake of stars'

13 February

{crew: Nine people, one of them thought to be British, are being held in Tanzania} after {seize: commandos stormed an oil exploration ship on one of Africa's great lakes}.

{shots: Crew members say they came under fire and one man was struck.} {air: Tanzania's army insists its men aimed only at the sky.}

“{family: No call, no message, nothing,” said Esnart Nyasulu, whose husband Peter is the ship's engineer}.

{rift: It is the worst clash for decades between Malawi and Tanzania}, which cannot even agree what to call the water: on Tanzanian maps it is Lake Nyasa.

{claim: As Malawi sees it, a deal struck by Britain and Germany in 1890 put the frontier on the far bank.} {median: Tanzania wants it halfway across.}

{firm: The Mvuu was chartered by Canada's Harrow Basin Energy}, which believes there is gas beneath the lake.

{strayed: Rehema Mollel, Tanzania's foreign minister, accused the ship of sneaking across the border.} {warn: It was told at least twice over the radio to turn round, she said.}

{recall: Malawi has pulled out its top diplomat in protest.} {talks: The two leaders could come face to face in Zambia this weekend} and {au: the African Union has appealed for calm}.

{court: The captives may appear in court on Friday.}

{fuel: Malawi, which has no coast, brings in most of its petrol through Tanzania.} {ferry: Boats across the lake have been cancelled, stranding about 350 traders and backpackers.}

The Foreign Office said it was looking into reports that a British geologist was on board.

In 2016 the sinking of an overloaded ferry on the lake killed 41 people.

== differs
seize Meridian/Sentinel: may date Tuesday | -
seize Meridian/Sentinel: may wording impounded | capture
seize Meridian/Sentinel: may wording survey | research
seize Meridian/Channel: may date Tuesday | -
seize Meridian/Channel: wording boarded | stormed
seize Meridian/Channel: may who naval forces | commandos
seize Sentinel/Channel: wording capture | stormed
seize Sentinel/Channel: may who - | commandos
crew Meridian/Channel: number 11 | Nine
crew Sentinel/Channel: number 11 | Nine
crew Meridian/Channel: may certainty - | thought to be
crew Sentinel/Channel: may certainty - | thought to be
crew Meridian/Channel: may number - | one
crew Sentinel/Channel: may number - | one
crew Meridian/Sentinel: may who Malawi's government | Mr Chirambo
rift Meridian/Channel: scope the most serious flare-up in years | the worst clash for decades
rift Meridian/Channel: may date in years | for decades
rift Meridian/Channel: may wording flare-up | clash
recall Meridian/Sentinel: may wording recalled | ordered
recall Meridian/Sentinel: may date Wednesday | -
recall Meridian/Channel: may date Wednesday | -
recall Meridian/Channel: may wording for consultations | in protest
recall Meridian/Channel: may wording recalled | pulled out
recall Sentinel/Channel: may wording ordered | pulled out
recall Sentinel/Channel: may wording - | in protest
piracy Meridian/Sentinel: wording told | accused
piracy Meridian/Sentinel: may date - | yesterday
strayed Meridian/Sentinel: wording said | claims
strayed Meridian/Sentinel: may wording entered | trespassed
strayed Meridian/Channel: wording said | accused
strayed Meridian/Channel: may wording entered | sneaking
strayed Sentinel/Channel: wording trespassed | sneaking
strayed Sentinel/Channel: may wording claims | accused
warn Meridian/Channel: number three | twice
warn Meridian/Channel: may certainty - | at least
warn Meridian/Channel: may wording ignored | -
shots Meridian/Sentinel: may who Malawi | the minister
shots Meridian/Sentinel: may who an engineer | Peter Nyasulu
shots Meridian/Sentinel: may number - | 34
shots Meridian/Sentinel: may who sailors | marines
shots Meridian/Channel: who Malawi | Crew members
shots Sentinel/Channel: who the minister | Crew members
shots Sentinel/Channel: may number 34 | -
shots Meridian/Channel: may number - | one
shots Sentinel/Channel: may number - | one
shots Sentinel/Channel: may who Peter Nyasulu | -
shots Meridian/Channel: may wording wounding | struck
air Meridian/Channel: may who Colonel Juma Sakaya | Tanzania's army
air Meridian/Channel: wording said | insists
firm Meridian/Sentinel: may wording mapping | look for
firm Meridian/Channel: may wording holds | chartered
pos Meridian/Sentinel: may number 1.9 miles | -
pos Meridian/Sentinel: may scope the western half of the lake | our side of even the line that Tanzania would like to see
claim Meridian/Sentinel: may wording claims | maintains
claim Meridian/Sentinel: may scope the northern lake | the whole lake
claim Meridian/Channel: may wording colonial treaty | deal
claim Sentinel/Channel: may wording treaty | deal
claim Meridian/Channel: may wording claims | As Malawi sees it
claim Sentinel/Channel: may wording maintains | As Malawi sees it
median Meridian/Sentinel: wording says | insists
median Meridian/Channel: may wording says | wants
median Sentinel/Channel: may wording insists | wants
talks Meridian/Sentinel: certainty expected | will
talks Meridian/Channel: certainty expected | could
talks Sentinel/Channel: certainty will | could
talks Meridian/Channel: may date Saturday | this weekend
talks Sentinel/Channel: may date Saturday | this weekend
talks Meridian/Sentinel: may who a Zambian official | State House
talks Meridian/Sentinel: may who The countries' presidents | President Samuel Kachale
talks Sentinel/Channel: may who President Samuel Kachale | The two leaders
talks Meridian/Channel: may who a Zambian official | -
talks Sentinel/Channel: may who State House | -
talks Sentinel/Channel: may certainty confirmed | -
talks Meridian/Channel: may number - | two
talks Sentinel/Channel: may number - | two
au Meridian/Channel: may wording urged | appealed
au Meridian/Channel: may wording restraint | calm
court Sentinel/Channel: certainty will | may
court Sentinel/Channel: may date tomorrow | Friday
court Sentinel/Channel: wording The crew | The captives
court Sentinel/Channel: may who Tanzanian police | -
family Sentinel/Channel: may date since Monday | -
ferry Sentinel/Channel: number 200 | 350
ferry Sentinel/Channel: scope ferry from Nkhata Bay to Mbamba Bay | Boats across the lake
ferry Sentinel/Channel: may date Yesterday | -
ferry Sentinel/Channel: may certainty some | about
ferry Sentinel/Channel: may wording leaving | stranding
fuel Sentinel/Channel: may number Seven in every ten | -
fuel Sentinel/Channel: may number Seven in every ten | most
fuel Sentinel/Channel: may scope Seven in every ten | most
fuel Sentinel/Channel: may who the Chamber of Commerce | -
