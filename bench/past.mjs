// What is past its budget.

/** What a figure may grow by unnoticed: a share, and bytes on top for the small files, where a word is a percent. */
const MARGIN = { bytes: (budget) => budget * 1.02 + 128, instructions: (budget) => budget * 1.02 };

/** What is wrong with the figures of one kind, `bytes` or `instructions`: a line each, beginning with the figure's name. */
export function past(kind, now, budgets) {
  const lines = Object.entries(now).map(([name, figure]) => {
    const budget = budgets[name];
    if (budget === undefined) return `${name}: ${figure} ${kind}, and no budget`;
    const more = (100 * (figure / budget - 1)).toFixed(1);
    if (figure > MARGIN[kind](budget)) return `${name}: ${figure} ${kind}, budget ${budget} (+${more} %)`;
  });
  const gone = Object.keys(budgets).filter((name) => now[name] === undefined);
  return [...lines.filter(Boolean), ...gone.map((name) => `${name}: it has a budget and is not there`)];
}
