// Starts the app, which takes the words “Opening Onrecord…” away. A file of its own, because the page's content security policy forbids inline scripts.
const loading = document.getElementById("loading");
const address = (name) => new URL(document.getElementById("boot").dataset[name], document.baseURI).href;

// A fault in the app's own code ends it for good.
addEventListener("error", ({ error }) => {
  document.getElementById("fault").hidden = !(error instanceof WebAssembly.RuntimeError);
});

try {
  const { default: init } = await import(address("glue"));
  await init({ module_or_path: address("wasm") });
} catch (error) {
  loading.querySelector(".loading-about").remove();
  loading.firstElementChild.textContent = "Onrecord could not start. It needs a browser of 2023 or newer with WebAssembly switched on.";
  throw error;
}
