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
