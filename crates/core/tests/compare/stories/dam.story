# Indian: a dam's gates, told in lakh and crore and in millions. Traps: two dams, two ministers, last year's flood, a
# statement of one person denied by another.

== Chronicle
Two lakh shifted as Varsha dam gates are opened

Special Correspondent
Belgudi, July 21, 2024

{gates: All 18 gates of the Varsha dam were opened at 5 a.m. on Sunday} after {rain: 312 mm of rain fell in its catchment in 24 hours}. {moved: More than two lakh people from 64 villages have been moved to relief camps}, the district administration said.

{dead: Seven people have died, Deputy Commissioner Anand Hegde said}, {child: among them a four-year-old boy who was swept away at Kolavi}.

{cm: Chief Minister Shalini Rao toured the district on Sunday} and {money: announced an ex gratia of Rs 5 lakh for the kin of each of the dead}.

{late: Leader of the Opposition Vikram Jadhav alleged that the gates were opened too late.} {deny: The Irrigation Minister, K. Suresh, rejected the charge and said the rule book had been followed to the letter.}

{army: Two columns of the Army and five teams of the National Disaster Response Force are at work.}

The gates of the Malar dam, 40 km upstream, remain shut.

{rail: Eleven trains have been cancelled.} Schools in the district will be closed on Monday and Tuesday.

Last July nine people died in the district when the Malar overflowed.

== Express
Belgudi flood toll rises to nine; rescuers race to villages

July 22, 2024

{dead: The toll in the Belgudi floods rose to nine on Monday}, officials said, a day after {gates: the gates of the Varsha reservoir were lifted}.

{moved: Over 2.3 lakh people have been evacuated from 64 villages.}

{rain: The catchment received 312 mm of rain in a single day}, {record: the highest for July since 1961}, according to the India Meteorological Department.

{late: “The gates should have been opened on Friday night. This is a man-made disaster,” Mr. Jadhav told reporters in Belgudi.}

{deny: Mr. Suresh said the charge was baseless and that every gate was operated as the rules prescribe.}

{money: The families of those who died will get Rs 5 lakh each, the Chief Minister said}, and Rs 50,000 will be given to families whose houses collapsed.

{army: The Army has deployed four columns.} An Air Force helicopter picked up 31 people from roofs in Kolavi.

{centre: Union Home Minister Arvind Khurana spoke to Ms. Rao and assured her of all help from the Centre.}

Mr. Khurana will visit the district on Thursday.

== Overseas
India evacuates 200,000 as dam gates opened

BELGUDI, India - {moved: Nearly a quarter of a million people have fled their homes in southern India} after {gates: engineers opened the gates of a swollen dam on Sunday}.

{dead: At least nine people were killed}, {child: including a boy of four carried off by the water in the town of Kolavi}, according to the local government.

{record: It was the wettest July day there in more than 60 years, India's weather office said.}

{late: Opposition politicians called the flood a man-made disaster}, saying the dam should have been emptied two days earlier. {deny: The state's irrigation minister dismissed the criticism.}

{army: Four army units have joined the rescue.}

{rail: Train services were disrupted.}

{cm: Shalini Rao, who heads the state government, visited the flooded area} but was heckled at a relief camp. {money: She promised about $6,000 to the family of each victim.}

{centre: The federal government has offered its support.}

In 2018 floods in the neighbouring state of Kerala killed more than 400 people.

== differs
gates Chronicle/Express: may number 18 | -
gates Chronicle/Overseas: may number 18 | -
gates Chronicle/Overseas: may wording - | swollen
moved Chronicle/Express: number two lakh | 2.3 lakh
moved Chronicle/Overseas: number two lakh | quarter of a million
moved Express/Overseas: may number 2.3 lakh | quarter of a million
moved Chronicle/Overseas: may wording moved | fled
moved Express/Overseas: may wording evacuated | fled
dead Chronicle/Express: number Seven | nine
dead Chronicle/Overseas: number Seven | nine
dead Chronicle/Overseas: may certainty - | At least
dead Express/Overseas: may certainty - | At least
dead Chronicle/Express: may who Anand Hegde | officials
money Chronicle/Overseas: number Rs 5 lakh | $6,000
money Express/Overseas: number Rs 5 lakh | $6,000
money Chronicle/Express: may certainty announced | will
money Chronicle/Overseas: may certainty announced | promised
late Chronicle/Express: may wording - | disaster
late Chronicle/Express: may date - | Friday night
late Chronicle/Overseas: wording - | disaster
late Chronicle/Overseas: may wording alleged | -
late Chronicle/Express: may wording alleged | -
late Express/Overseas: may who Mr. Jadhav | Opposition politicians
late Chronicle/Overseas: may who Vikram Jadhav | Opposition politicians
deny Chronicle/Express: may wording rejected | baseless
deny Express/Overseas: may wording baseless | dismissed
deny Chronicle/Overseas: may wording rejected | dismissed
army Chronicle/Express: number Two columns | four columns
army Chronicle/Overseas: number Two columns | Four army units
record Express/Overseas: scope highest for July since 1961 | wettest July day there in more than 60 years
record Express/Overseas: may wording highest | wettest
rail Chronicle/Overseas: may number Eleven | -
