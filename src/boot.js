// Starts the app. A file of its own, because the page's content security policy forbids inline scripts.
const loading = document.getElementById("loading");
const address = (name) => new URL(document.getElementById("boot").dataset[name], document.baseURI).href;

try {
  const { default: init } = await import(address("glue"));
  await init({ module_or_path: address("wasm") });
  loading.remove();
} catch (error) {
  loading.textContent = "Onrecord could not start. It needs a browser of 2023 or newer with WebAssembly switched on.";
  throw error;
}
