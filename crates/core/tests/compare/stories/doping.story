# Irish: a cyclist fails a drug test, as an agency, his home town's paper and a British tabloid tell it. Traps: an earlier
# ban of a team-mate, another team's bans, a team doctor and an expert who is a doctor, the first and the second sample,
# two sponsors, two quotes that deny the same.

== Cable
Tour of the Pyrenees winner Devane fails doping test

LAUSANNE, Aug 21 (Cable) - {fail: Irish cyclist Conor Devane, winner of last month's Tour of the Pyrenees, has tested positive for the blood-boosting drug EPO}, the International Cycling Federation said on Thursday.

{sample: The urine sample was collected on July 9, the second rest day of the three-week race}, the federation said in a statement. {susp: Devane, 27, has been provisionally suspended} {b: pending analysis of his B sample, which usually takes about three weeks}.

“{deny: I have never taken a banned substance and I will clear my name,” Devane said through his lawyer}.

{strip: He would be stripped of the title if the second sample confirmed the finding}, {prize: would forfeit 450,000 euros in prize money} and {ban: could be banned for up to four years}.

{serra: Italy's Matteo Serra, who came second, 48 seconds behind, would be declared the winner.} {lab: “Nobody dreams of winning in a laboratory,” Serra told Italian television.}

{team: Devane's employer, the Belgian team Vantel, said it was shocked} and {sack: would end his contract if the result was upheld}. {doctor: It has placed its doctor, Henk Vorsteen, on leave}, a step that it said implied no wrongdoing on his part.

{raid: Police searched the team's base near Ghent on Wednesday and took away computers and medical files}, Belgian prosecutors said.

{sponsor: The telecoms group Vantel, whose deal with the team runs until 2027, said it was reviewing its involvement in cycling.}

Another rider for the team, Spain's Iker Solana, was suspended for two years in 2019 after testing positive for testosterone.

{fed: The Irish Cycling Association appealed to the public not to rush to judgment.}

== Leader
Clonmel holds its breath for Conor

Siobhán Keane
Friday, August 22, 2025

Four weeks ago {parade: an estimated 20,000 people lined the quays of Clonmel to welcome Conor Devane home}. Yesterday they heard on the one o'clock news that {fail: traces of the hormone EPO had been found in a sample given by the Tour of the Pyrenees champion}.

{deny: “I did not cheat, and I'll fight this until my last cent is gone,” the 28-year-old told the Leader by telephone from Girona.} {clean: Three other tests that he took during the race, one of them only two days later, found nothing, he said.}

His father, Tom, who keeps a hardware shop in Irishtown, said that the family believed every word.

{sample: The sample at issue dates from July 8, when the riders were resting in Pau.} {susp: Mr Devane may not race while the case is open}, and {b: it could be the middle of September before the result of the second sample is known}.

{ban: Four years is the usual penalty for a first offence.} {serra: The title would pass to the runner-up, Matteo Serra of Italy.}

{expert: A false positive for EPO was “very unlikely but not impossible”, said Dr Aoife Lennon, who lectures in sports medicine at the University of Limerick.}

{sack: Bruno Claes, the manager of Vantel, said that the rider would be let go should the second test bear out the first.} {?team: He had “felt the ground go” when the call came}, he said.

{glen: Glenmore Creamery, which pays Mr Devane €500,000 to smile from its milk cartons, will decide on his future once the case is closed}, a spokesman said.

{fed: The Irish Cycling Association said it was deeply disappointed but asked that nobody prejudge the outcome.} {minister: The Minister for Sport, Niall Brophy, spoke of “a sad day, if it turns out to be true”.}

At Clonmel Wheelers, where he learned to race, the banner over the door was still up last night. The club had better news on Sunday, when Ella Roche, 15, took silver in the national time trial.

== Flash
CONOR-MAN! Tour king in drug shame

By Gaz Pullen

{fail: Golden boy Conor Devane was in disgrace last night after flunking a drugs test on the way to his greatest win.}

{deny: The pedal ace, 27, swore he was innocent}, and {clean: claims he sailed through four more tests in the same race}.

But {expert: experts say the tests are almost never wrong}.

{strip: Devane will be booted off the winner's podium}, {prize: lose £390,000 in prize cash} and {ban: be kicked out of the sport for four years} if {b: a back-up sample, to be opened next week}, also shows banned blood-booster EPO.

{serra: That would hand the crown to Italian Matteo Serra, who was beaten by 58 seconds.} {lab: Serra, 31, sniffed: “No one dreams about winning in a lab.”}

{raid: Cops swooped on the team's Belgian HQ and hauled off 30 boxes of medicines.} {doctor: Team medic Henk Vorsteen has been suspended.}

{parade: Just a month ago 25,000 adoring fans packed the streets of his home town to cheer him.} {minister: Irish sports minister Niall Brophy moaned that it was “a sad day” for the nation.}

{glen: Dairy giant Glenmore is set to axe Devane from ads worth £400,000 to him.} {sponsor: Furious phone firm Vantel may pull the plug on the whole team.}

Fiancée Lara Finn, a TV weather presenter, was at his side in their Spanish love nest, a pal said.

Rival team Corsa lost two riders to drug bans last season.

== differs
fail Cable/Leader: may wording tested positive | traces
fail Cable/Flash: wording tested positive | flunking
fail Leader/Flash: wording - | disgrace
fail Cable/Flash: may wording - | disgrace
fail Cable/Flash: may wording - | Golden boy
fail Leader/Flash: may wording - | Golden boy
fail Leader/Flash: may wording found | flunking
fail Cable/Flash: may who the International Cycling Federation | -
fail Cable/Leader: may who the International Cycling Federation | -
fail Cable/Flash: may date last month | -
fail Cable/Leader: may date last month | -
fail Cable/Flash: may date Thursday | last night
fail Leader/Flash: may date Yesterday | last night
sample Cable/Leader: date July 9 | July 8
sample Cable/Leader: may date three-week | -
sample Cable/Leader: may number second | -
sample Cable/Leader: may who the federation | -
susp Cable/Leader: may number 27 | -
susp Cable/Leader: may wording provisionally suspended | may not race
susp Cable/Leader: may certainty - | may
b Cable/Leader: may date about three weeks | the middle of September
b Cable/Flash: date about three weeks | next week
b Leader/Flash: date the middle of September | next week
b Cable/Leader: may certainty usually | could
b Leader/Flash: may certainty could | -
b Cable/Flash: may certainty about | -
b Cable/Flash: may certainty usually | -
b Cable/Leader: may number three weeks | -
b Cable/Flash: may number three weeks | -
deny Cable/Leader: may number - | 28
deny Cable/Flash: may number - | 27
deny Leader/Flash: number 28 | 27
deny Cable/Flash: wording said | swore
deny Leader/Flash: wording told | swore
deny Cable/Leader: may who his lawyer | -
deny Cable/Flash: may who his lawyer | -
clean Leader/Flash: number Three | four
clean Leader/Flash: wording said | claims
clean Leader/Flash: may number two days | -
clean Leader/Flash: may date two days later | -
strip Cable/Flash: certainty would | will
strip Cable/Flash: wording stripped | booted off
prize Cable/Flash: number 450,000 euros | £390,000
prize Cable/Flash: may certainty would | will
ban Cable/Leader: certainty could | usual
ban Cable/Leader: may certainty up to | -
ban Cable/Flash: certainty could | will
ban Cable/Flash: may certainty up to | -
ban Cable/Flash: wording banned | kicked out
ban Leader/Flash: may certainty usual | will
ban Leader/Flash: may certainty usual | -
ban Leader/Flash: may wording penalty | kicked out
ban Leader/Flash: may scope first offence | -
ban Cable/Leader: may scope - | first offence
ban Cable/Leader: may number - | first
serra Cable/Leader: may number 48 seconds | -
serra Cable/Flash: number 48 seconds | 58 seconds
serra Leader/Flash: may number - | 58 seconds
serra Cable/Flash: may number second | -
serra Leader/Flash: may wording pass | hand
lab Cable/Flash: wording told | sniffed
lab Cable/Flash: may number - | 31
lab Cable/Flash: may who Italian television | -
team Cable/Leader: may wording shocked | felt the ground go
team Cable/Leader: may who Vantel | Bruno Claes
sack Cable/Leader: may who Vantel | Bruno Claes
sack Cable/Leader: may wording end | let go
doctor Cable/Flash: wording on leave | suspended
raid Cable/Flash: wording searched | swooped
raid Cable/Flash: may wording computers and medical files | 30 boxes of medicines
raid Cable/Flash: number - | 30
raid Cable/Flash: may date Wednesday | -
raid Cable/Flash: may wording took away | hauled off
raid Cable/Flash: may who prosecutors | -
sponsor Cable/Flash: may certainty reviewing | may
sponsor Cable/Flash: certainty - | may
sponsor Cable/Flash: wording - | Furious
sponsor Cable/Flash: may wording reviewing | pull the plug
sponsor Cable/Flash: may scope its involvement in cycling | the whole team
sponsor Cable/Flash: may date 2027 | -
fed Cable/Leader: may wording appealed | asked
fed Cable/Leader: wording - | disappointed
parade Leader/Flash: number 20,000 | 25,000
parade Leader/Flash: certainty estimated | -
parade Leader/Flash: may wording - | adoring
parade Leader/Flash: may date Four weeks ago | a month ago
expert Leader/Flash: who Dr Aoife Lennon | experts
expert Leader/Flash: certainty very unlikely but not impossible | almost never
minister Leader/Flash: certainty if it turns out to be true | -
minister Leader/Flash: wording spoke | moaned
glen Leader/Flash: number €500,000 | £400,000
glen Leader/Flash: certainty will | set to
glen Leader/Flash: may who a spokesman | -
glen Leader/Flash: may wording - | axe
