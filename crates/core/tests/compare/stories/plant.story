# American: a car-parts plant closes. Traps: another plant of the same firm, an earlier round of layoffs, two senators,
# two votes of the same union.

== Courier
Brandt to close Millard plant, cut 1,150 jobs

By Dana Kowalski, Courier Staff Writer
Oct. 9, 2024

MILLARD, Ohio - {close: Brandt Components will shut its Millard plant next June}, {jobs: putting 1,150 people out of work}, the company announced Wednesday.

{why: Chief Executive Martin Sykes blamed falling orders for transmission parts} as automakers move to electric vehicles.

“{hard: This was the hardest decision I have made in 30 years with this company,” Sykes said in a video message to employees}.

{opened: The plant opened in 1968} and {largest: is the largest private employer in Millard County}.

{union: Teresa Boone, president of Local 417 of the United Machinists, called the move “a betrayal of a town that gave this company everything.”}

{gov: Gov. Walter Hines said the state offered Brandt $40 million in tax credits to stay.} “They never called us back,” he told reporters.

{sev: Workers will get two weeks of pay for each year of service}, according to the company. Union members voted in August to accept a wage freeze.

Brandt laid off 300 workers at the Millard plant in 2020.

Sen. Paula Ritter, a Democrat, said she would ask for a hearing in Washington.

== Ledger
Parts maker abandons Millard after 56 years

October 10, 2024

{close: Brandt Components plans to close its factory in Millard, Ohio, by the end of June}, {why: citing a slump in demand for transmission parts}. {jobs: About 1,200 workers will lose their jobs.}

It is the third plant that Brandt has closed since 2021 and {first: the first in Ohio to close because of the shift to electric cars}, said Laura Chen, an analyst at Corwin Research.

{hard: “It is the hardest decision I've made in 30 years here,” CEO Martin Sykes told employees in a video.}

{gov: Ohio had put together a $45 million package of incentives to keep the company, Gov. Walter Hines said}, but {reply: a Brandt spokeswoman, Amy Loftus, said the company never received a formal offer}.

{union: The union accused the company of betraying the town.} Its members vote Saturday on whether to protest outside the headquarters in Detroit.

{price: Brandt stock rose 6 percent on Wednesday.}

The company's plant in Fulton, Indiana, which makes battery housings, will hire 400 people next year.

Sen. Mark Dole, a Republican, blamed federal emissions rules.

== Dispatch
Union: We were betrayed

MILLARD (AP) - {why: With orders for transmission parts drying up}, {close: auto supplier Brandt Components said Wednesday it will close its Ohio plant in June}, {jobs: eliminating 1,150 jobs}.

{largest: Brandt is the biggest employer in the county}, where {opened: it has built parts since 1968}.

{gov: Hines, the governor, said he was stunned because the state had offered tax credits worth $40 million.}

{reply: No such offer was ever put in writing, according to Brandt.}

{union: “It's a betrayal of a town that gave this company everything,” said Teresa Boone, who leads Local 417.}

{first: Analysts say it is the first American transmission plant to fall victim to electric cars.}

{sev: Employees are to receive one week's pay per year of service}, {health: with health insurance running through December}.

{price: Wall Street cheered: the company's shares jumped 6%.}

Boone said the union had already given up raises this year to keep the plant alive.

== differs
close Courier/Ledger: certainty will | plans
close Ledger/Dispatch: certainty plans | will
close Courier/Ledger: may date next June | by the end of June
close Ledger/Dispatch: may date by the end of June | in June
close Courier/Dispatch: may date next June | in June
jobs Courier/Ledger: number 1,150 | 1,200
jobs Ledger/Dispatch: number 1,200 | 1,150
jobs Courier/Ledger: may certainty - | About
jobs Ledger/Dispatch: may certainty About | -
why Courier/Ledger: may wording blamed | citing
why Courier/Ledger: may wording - | slump
why Courier/Dispatch: may wording blamed | -
why Ledger/Dispatch: may wording slump | drying up
gov Courier/Ledger: number 40 million | 45 million
gov Ledger/Dispatch: number 45 million | 40 million
gov Courier/Dispatch: may wording - | stunned
gov Ledger/Dispatch: may wording - | stunned
largest Courier/Dispatch: scope largest private employer | biggest employer
first Ledger/Dispatch: scope the first in Ohio | the first American transmission plant
first Ledger/Dispatch: who Laura Chen | Analysts
first Ledger/Dispatch: may wording close | fall victim
sev Courier/Dispatch: number two weeks | one week
union Courier/Ledger: may wording called | accused
union Ledger/Dispatch: may wording accused | -
reply Ledger/Dispatch: may who Amy Loftus | Brandt
price Ledger/Dispatch: wording - | cheered
price Ledger/Dispatch: may wording rose | jumped
