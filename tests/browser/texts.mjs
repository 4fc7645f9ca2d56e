// What the flows paste: two reports of ours that disagree, and the texts of tests/texts.
import { readFileSync } from "node:fs";

/** One of tests/texts. */
export const text = (name) => readFileSync(new URL(`../texts/${name}.txt`, import.meta.url), "utf8");

export const HERALD = `Mayor backs river bridge

PORT ELLIS (Herald Wire) April 2, 2024 - Mayor Rosa Whitlock supports the river bridge. “The river bridge will pay for itself,” Whitlock told reporters in Port Ellis on Tuesday.

Farmers' leader Tom Akers said the mayor had listened to nobody. He criticised the Transport Ministry for its silence.

“We were never asked,” Akers said.
`;

export const STAR = `Whitlock turns against bridge

PORT ELLIS (Star News) April 9, 2024 - Mayor Rosa Whitlock opposes the river bridge. She said that the costs had doubled since March.

“I cannot ask people to pay twice,” Whitlock said.
`;

export const PORT = `Council split over new charge

PORT ELLIS (Herald Wire) May 7, 2024 - Councillor Grace Oduya fiercely opposes the container levy. “It punishes exporters,” Oduya told reporters in a statement on Tuesday. She praised Mayor Rosa Whitlock.

Farmers' leader Tom Akers supports a levy on containers. Akers said that Oduya had criticised the Transport Ministry.

Akers does not support the ferry plan. The container levy has been widely criticised.
`;

const FIRST = ["Ada", "Bert", "Clara", "Dev", "Edith", "Frank", "Greta", "Hugo", "Ines", "Jonas"];
const LAST = ["Akers", "Bellamy", "Corliss", "Dunmore", "Ekwall", "Farrow", "Grimsby", "Hallett", "Ibsley", "Jessop"];
const PLANS = ["harbour", "library", "tram", "stadium", "market", "hospital", "airport", "museum", "ferry", "canal"];
const THINGS = ["plan", "levy", "tunnel", "merger", "budget"];

/** The `n`th made-up person who holds stances. */
const person = (n) => `${FIRST[n % 10]} ${LAST[Math.floor(n / 10) % 10]}`;

/**
 * Made-up articles, each with as many stances of its own as asked, and one that all share with a side of their own.
 * Mayor Vera Stroud stands in each of them in every light.
 */
export function many(articles, stances) {
  const stance = (n) => `${person(n)} ${n % 3 ? "supports" : "opposes"} the ${PLANS[n % 10]} ${THINGS[Math.floor(n / 100) % 5]}.`;
  return Array.from({ length: articles }, (_, a) => {
    const own = Array.from({ length: stances }, (_, s) => stance(a * stances + s));
    const side = a % 2 ? "supports" : "opposes";
    const mayor = [
      `Mayor Vera Stroud ${side} the river bridge.`,
      "Stroud spoke on Monday.",
      "Stroud won wide praise for her brilliant handling of the floods.",
      "Critics blamed Stroud for the shameful failure of the buses.",
      "Stroud lives in Port Ellis.",
      "Stroud met reporters at noon.",
    ];
    const paragraphs = [...mayor, ...own].map((words, n) => (n % 3 ? ` ${words}` : `\n\n${words}`)).join("");
    return `Council meeting number ${a + 1}\n\nPORT ELLIS (Wire ${a + 1}) May ${(a % 28) + 1}, 2024 - The council met in Port Ellis.${paragraphs}\n`;
  });
}
