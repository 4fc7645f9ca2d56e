# British: a derailment, as a local paper, an agency and a tabloid tell it. Traps: an earlier derailment elsewhere, two
# different inquiries, two different people who praise the crew.

== Echo
Two badly hurt as train leaves rails near Haverbeck

4 March 2025

{derail: A passenger train came off the rails outside Haverbeck on Monday evening}, {hurt: leaving 14 people injured, two of them seriously}.

{service: The 17.42 Northmoor Rail service from Castle Lane to Penhollow} was carrying about 120 passengers when {cause: it struck a fallen tree shortly after 6pm}, the company said.

{driver: The driver, Colin Maddox, 51, was cut free from his cab after two hours} and was taken to Haverbeck General Hospital with leg injuries.

“{noise: There was a dreadful bang and then everything went sideways},” said Priya Nair, a student who was in the second carriage. She praised the guard, who had kept everybody calm.

{probe: The Rail Accident Investigation Branch has sent six inspectors to the site}. Penhollow council has opened its own inquiry into how the trees beside the line were looked after.

{mp: The town's MP, Dame Helen Oakes, said passengers “deserve answers, and quickly”.}

{shut: The line will stay closed until at least Friday}, and {bus: buses are replacing trains between Haverbeck and Penhollow}.

In 2011 a goods train left the rails at Sowerby Junction, four miles away, after a signal failed. Nobody was hurt.

== Wire
Train derails in northern England, 16 injured

HAVERBECK, England, March 4 (Wire) - {derail: A train with more than 100 people on board derailed in northern England late on Monday} after {cause: hitting a tree that storms had brought down}, {hurt: injuring 16, two of them critically}, officials said.

{service: The train was travelling from Castle Lane to Penhollow}, operator Northmoor Rail said in a statement.

{driver: Firefighters took two hours to free the driver}, who was in a stable condition on Tuesday, a hospital spokesman said.

{probe: Investigators from the Rail Accident Investigation Branch were at the scene on Tuesday.}

{warned: Northmoor Rail had been warned about trees near the line in December}, according to {letter: a letter from a residents' group} seen by Wire.

{reply: The company said it had inspected the line in January and found no trees that needed felling.}

{shut: The line is expected to reopen on Friday}, Northmoor Rail said.

Shares in the company's owner, Arden Transport, fell 3.1%.

== Globe
'We thought we would die': horror on the 17.42

By Kit Farrow

{noise: Terrified passengers told last night of the “dreadful bang” as their commuter train flew off the tracks.}

{hurt: At least 16 people were hurt, two critically}, when {cause: the packed Northmoor Rail service ploughed into a tree near Haverbeck}.

{driver: Hero driver Colin Maddox, 54, was trapped in his mangled cab for three hours.}

His wife Elaine, 49, said: “He stayed at the brake to the end. I'm so proud of him.”

{mp: Local MP Dame Helen Oakes blasted rail bosses: “Passengers deserve answers, and quickly.”}

And {warned: the Globe can reveal that fat-cat bosses were told in December that trees threatened the line}. {letter: Residents wrote to Northmoor Rail} begging it to act.

{reply: A Northmoor Rail spokeswoman insisted the line was checked in January and no tree had to be cut down.}

{shut: The line will be shut until Friday} and {bus: furious commuters face rail replacement buses}.

Last month 14 people were hurt when a coach overturned on the Haverbeck bypass.

== differs
hurt Echo/Wire: number 14 | 16
hurt Echo/Wire: may wording seriously | critically
hurt Echo/Globe: number 14 | 16
hurt Echo/Globe: may wording seriously | critically
hurt Wire/Globe: may certainty - | At least
derail Echo/Wire: may date Monday evening | late on Monday
cause Echo/Globe: wording struck | ploughed
cause Wire/Globe: wording hitting | ploughed
cause Echo/Globe: may wording - | packed
cause Wire/Globe: may wording - | packed
service Echo/Wire: may date 17.42 | -
service Echo/Wire: may number 17.42 | -
driver Echo/Globe: number 51 | 54
driver Echo/Globe: number two hours | three hours
driver Echo/Globe: may wording - | Hero
driver Echo/Globe: may wording - | mangled
driver Wire/Globe: number two hours | three hours
driver Wire/Globe: may wording - | Hero
driver Wire/Globe: may wording - | mangled
noise Echo/Globe: may wording - | Terrified
mp Echo/Globe: wording said | blasted
warned Wire/Globe: wording Northmoor Rail | fat-cat bosses
letter Wire/Globe: may wording - | begging
reply Wire/Globe: may wording said | insisted
reply Wire/Globe: may who The company | spokeswoman
shut Echo/Wire: certainty will | expected
shut Wire/Globe: certainty expected | will
shut Echo/Globe: may certainty at least | -
bus Echo/Globe: may wording - | furious
