# Australian: a court stops a coal mine. The third article is the second's agency copy, lightly edited. Traps: another
# court's earlier ruling, another mine, two premiers, two protests.

== Tribune
Court halts $2.1bn Kurrajong mine in landmark win for farmers

By Mia Thornbury
Brisbane, Thursday 15 May 2025

{ruling: The Queensland Supreme Court has overturned approval of the $2.1 billion Kurrajong coal mine}, {reason: finding that the state's planning minister failed to weigh its effect on groundwater}.

{first: It is the first time an Australian court has stopped a coal mine over groundwater.}

{farmers: About 60 farmers who brought the case wept and hugged outside court} after {judge: Justice Margaret Lowe handed down her decision on Thursday morning}.

“{stood: We stood up to the biggest mob in the game and we won},” said cattle grazier Bruce Tilley, 63.

{appeal: Halcyon Coal said it would appeal.} {jobs: The company says the mine would create 1,400 jobs}, {inflated: a figure economists have called fanciful}.

{premier: Premier Daniel Strand refused to say whether the government would change the law to save the project.}

{green: The Wilderness Trust's Jo Ferreira called the ruling “a line in the sand”.}

In 2022 the Land Court had recommended that the mine go ahead. Halcyon's Black Ridge mine, near Emerald, is not affected.

A rally against the mine drew 2,000 people to Roma last month.

== National
Jobs blow as judge blocks coal project

16 May 2025

{jobs: Up to 1,400 jobs are in doubt} after {ruling: a judge quashed the approval of Halcyon Coal's Kurrajong mine}.

{judge: In a decision published on Thursday, Justice Margaret Lowe said} {reason: the planning minister had not considered the mine's impact on underground water}.

{appeal: Halcyon chief executive Piers Langton said the company would “almost certainly” appeal} and called the ruling a disaster for central Queensland.

{premier: Queensland Premier Daniel Strand said the government would study the judgment before deciding whether to legislate.}

{council: The Resources Council said the decision would frighten off investors.}

{farmers: A group of landholders had sued in 2023.} {green: Activist Jo Ferreira hailed the decision as “a line in the sand”.}

New South Wales Premier Kate Morley said her state's mines were safe.

{royal: The mine was to pay the state $95 million a year in royalties.}

Supporters of the mine will rally in Emerald on Sunday.

== Regional
Kurrajong mine approval quashed

{jobs: Up to 1,400 jobs are in doubt} after {ruling: a Supreme Court judge on Thursday quashed the approval of Halcyon Coal's Kurrajong mine}.

{judge: In a decision published in Brisbane, Justice Margaret Lowe said} {reason: the planning minister had not considered the mine's impact on the Great Artesian Basin}.

{appeal: Halcyon chief executive Piers Langton said the company would appeal.}

{premier: Premier Daniel Strand said the government would study the judgment.}

{stood: Grazier Bruce Tilley, of Injune, said locals had stood up to “the biggest mob in the game”.}

{council: Investors would be frightened off by the decision, according to the Resources Council.}

{royal: The mine was expected to earn the state $59 million a year in royalties.}

Mayor Lyn Dobbie said the town of Injune had lost its best chance in a generation. Cattle prices at Roma rose 4 per cent.

== differs
ruling Tribune/National: may wording overturned | quashed
jobs Tribune/National: certainty would | Up to
jobs Tribune/Regional: certainty would | Up to
jobs Tribune/National: may wording create | in doubt
jobs Tribune/Regional: may wording create | in doubt
judge Tribune/National: may date Thursday morning | Thursday
reason Tribune/National: may wording failed | -
reason Tribune/Regional: may wording failed | -
reason National/Regional: may scope underground water | the Great Artesian Basin
appeal Tribune/National: certainty would appeal | almost certainly
appeal National/Regional: certainty almost certainly | would appeal
appeal Tribune/National: may who Halcyon Coal | Piers Langton
appeal Tribune/Regional: may who Halcyon Coal | Piers Langton
appeal Tribune/National: may wording - | disaster
appeal National/Regional: may wording disaster | -
premier Tribune/National: may wording refused | -
premier Tribune/Regional: may wording refused | -
green Tribune/National: wording called | hailed
green Tribune/National: may wording Wilderness Trust | Activist
royal National/Regional: number 95 million | 59 million
royal National/Regional: certainty was to | expected
farmers Tribune/National: may date - | 2023
farmers Tribune/National: may number 60 | -
