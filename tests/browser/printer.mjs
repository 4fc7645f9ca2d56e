// .pdf files: pages that Chromium prints, and one that asks for a password.

/**
 * Prints paragraphs, the first as a heading, on pages that all carry `running` with their number in the foot. Without
 * paragraphs it prints a drawing, which is what a scan looks like to a program.
 */
export async function printed(browser, paragraphs, running) {
  const page = await browser.newPage();
  const text = paragraphs.map((words, n) => (n ? `<p>${words}</p>` : `<h1>${words}</h1>`)).join("");
  const drawing = `<svg width="200" height="200"><circle cx="100" cy="100" r="80" /></svg>`;
  await page.setContent(`<html lang="en"><title>Printed</title><body style="font: 17px serif">${text || drawing}</body></html>`);
  const foot = `<p style="font-size: 9px; margin-left: 2cm">${running}<span class="pageNumber"></span> of <span class="totalPages"></span></p>`;
  // Small sheets, so that a short article has several.
  const sheet = paragraphs.length ? { width: "10cm", height: "7.5cm" } : { width: "9cm", height: "9cm" };
  const margin = { top: "1cm", bottom: "1cm", left: "1cm", right: "1cm" };
  const shown = { displayHeaderFooter: Boolean(running), headerTemplate: "<p></p>", footerTemplate: foot };
  const bytes = await page.pdf({ ...sheet, margin, ...shown });
  await page.close();
  return bytes;
}

/** A PDF whose owner set a password that nobody knows. */
export function lockedPdf() {
  const hex = "5a".repeat(32);
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>",
    `<</Filter/Standard/V 1/R 2/O<${hex}>/U<${hex}>/P -4>>`,
  ];
  let file = "%PDF-1.4\n";
  const at = objects.map((object, n) => {
    const start = file.length;
    file += `${n + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(start).padStart(10, "0")} 00000 n \n`;
  });
  const table = file.length;
  file += `xref\n0 5\n0000000000 65535 f \n${at.join("")}trailer\n<</Size 5/Root 1 0 R/Encrypt 4 0 R/ID[<${hex}><${hex}>]>>\n`;
  return Buffer.from(`${file}startxref\n${table}\n%%EOF\n`);
}
