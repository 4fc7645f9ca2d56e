// Runs the page's own WebAssembly module in a worker: the page sends the address of the module's glue and the compiled
// module. The page's content security policy does not reach in here, so nothing from outside this folder is loaded.
const folder = new URL(".", import.meta.url).href;

self.onmessage = async ({ data: { glue, module } }) => {
  if (new URL(".", glue).href !== folder) throw new Error(`not a file of this site: ${glue}`);
  const { initSync } = await import(glue);
  initSync({ module });
};
