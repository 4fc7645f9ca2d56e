# Kept aside (`HELD_OUT` in main.rs): not looked at while the rules were made. A hospital's operation, as a university
# town's paper, an agency and a science magazine tell it. Traps: an earlier operation, two surgeons, two patients.

== Gazette
Local surgeons perform nation's first throat transplant from a living donor

Sept. 18, 2024

{op: Surgeons at Fairhaven University Hospital have transplanted part of a windpipe from a living donor into a 38-year-old teacher}, {first: the first operation of its kind in the United States}, the hospital said Tuesday.

{long: The operation on Aug. 12 lasted 14 hours} and {team: involved a team of 22 doctors and nurses}.

{patient: The patient, Karen Ostrow of Pell Lake, went home on Saturday.} {lost: She lost her voice after a car crash in 2019.}

“{word: The first word I said was my daughter's name},” Ostrow said at a news conference.

{lead: Dr. Imran Qureshi, who led the team, said her body showed no sign of rejecting the tissue.} {year: He said it would be a year before doctors could call the operation a success.}

{donor: Her brother, Neil, gave the tissue.}

{cost: The hospital paid the cost of about $900,000.} Dr. Ellen Marsh, the dean, called it a triumph for the university.

In May the hospital carried out its thousandth kidney transplant.

== Agency
US hospital reports windpipe transplant from living donor

FAIRHAVEN, Sept 17 (Agency) - {op: A US hospital said on Tuesday it had transplanted a section of windpipe from a man into his sister}, {first: in what it believes is the first such operation in the world}.

{patient: Karen Ostrow, 38, was discharged on Saturday} and {voice: can speak again}, Fairhaven University Hospital said. {lost: A road accident five years ago left her unable to talk.}

{long: The surgery last month took 12 hours.}

{lead: There has been no rejection so far, said lead surgeon Imran Qureshi.} {year: It will take at least a year to know whether the transplant has worked, he added.}

{doubt: Other experts urged caution.} {stem: A windpipe grown from stem cells was hailed as a breakthrough in 2008, but several of the patients died}, noted Anna Lindqvist, a surgeon in Stockholm who was not involved.

{cost: The operation cost $900,000}, which insurers did not cover.

The hospital plans a second transplant, on a 45-year-old man, early next year.

== Method
A breath of borrowed air

{op: A woman in Fairhaven is breathing, and talking, through a piece of her brother's windpipe.}

{first: Her doctors say nobody had ever received a windpipe from a living person.}

{long: In a 14-hour operation on August 12}, {team: a 22-strong team} moved four rings of cartilage from {donor: Neil Ostrow, 41}, to his sister Karen.

{word: Ms Ostrow says the first thing she said was her daughter's name.}

{doubt: Colleagues elsewhere are wary.} {stem: The field is haunted by the scandal of artificial windpipes seeded with stem cells}, which killed seven people. “We have been promised miracles before,” says Anna Lindqvist, a surgeon.

{year: Imran Qureshi, who led the surgery, agrees that it is too early to celebrate: he will not call it a success for a year.}

In 2021 surgeons in New York transplanted a windpipe from a dead donor.

Dr Lindqvist's own group hopes to begin a trial in pigs in October.

== differs
first Gazette/Agency: scope in the United States | in the world
first Gazette/Agency: certainty - | believes
first Gazette/Method: may scope in the United States | nobody had ever
first Agency/Method: may certainty believes | say
long Gazette/Agency: number 14 | 12
long Agency/Method: number 12 | 14
long Gazette/Agency: may date Aug. 12 | last month
long Agency/Method: may date last month | August 12
lost Gazette/Agency: may date 2019 | five years ago
lost Gazette/Agency: may wording crash | accident
lead Gazette/Agency: may certainty - | so far
year Gazette/Agency: may number a year | at least a year
year Gazette/Agency: may certainty - | at least
year Agency/Method: may certainty at least | -
cost Gazette/Agency: may certainty about | -
cost Gazette/Agency: may who The hospital | -
stem Agency/Method: wording breakthrough | scandal
stem Agency/Method: may number several | seven
