// Keeps one version of the site, whole, for visits without a connection. `cargo xtask site` writes the line before this
// one: `SITE`, with the version, the name of the weights file, and each file's name with the checksum of its bytes: in
// `files` what is kept at once, in `later` what is kept when it was first asked for (the readers of .docx and .pdf files).
//
// A page gets all its files from one version. A new version is fetched in the background, checked byte for byte and left
// waiting until a page says that it may take over; what does not arrive whole is dropped and tried again at a later visit.
// The weights are the reader's to keep (src/worker/weights/kept.rs): here only those of a version to come are fetched.

const SCOPE = self.registration.scope;
/** The caches of this site's versions. All sites of one origin share the list of caches. */
const VERSIONS = `onrecord-site ${SCOPE} `;
const CACHE = VERSIONS + SITE.version;
const MODELS = "onrecord-models";
/** What other programs share with this one (see the manifest), until a page takes it: src/intake/inbox.rs. */
const INBOX = `onrecord-inbox ${SCOPE}`;
const address = (name) => new URL(name, SCOPE).href;

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(removeOlder()));
self.addEventListener("message", ({ data }) => {
  if (data === "take over") self.skipWaiting();
});
self.addEventListener("fetch", (event) => {
  if (event.request.method === "POST" && event.request.url === address("share")) return event.respondWith(take(event.request));
  const name = nameOf(event.request);
  if (name) event.respondWith(answer(event.request, name));
});

async function install() {
  try {
    const cache = await caches.open(CACHE);
    const wanted = { ...SITE.files, ...(await usedBefore()) };
    await Promise.all(Object.entries(wanted).map(([name, integrity]) => keep(cache, name, integrity)));
    // On a first visit the page itself is fetching them.
    if (self.registration.active) await keepWeights();
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

/** What an older version keeps of the files that are kept when they were first asked for. */
async function usedBefore() {
  const older = (await caches.keys()).filter((name) => name.startsWith(VERSIONS) && name !== CACHE);
  const has = (name) => Promise.all(older.map(async (version) => (await caches.open(version)).match(address(name))));
  const used = await Promise.all(Object.entries(SITE.later).map(async (file) => [file, (await has(file[0])).some(Boolean)]));
  return Object.fromEntries(used.filter(([, was]) => was).map(([file]) => file));
}

/** Fetches a file past the browser's own cache; bytes other than the listed ones are refused by the browser. */
async function keep(cache, name, integrity) {
  const response = await fetch(address(name), { integrity, cache: "no-cache", redirect: "error" });
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  await cache.put(address(name), response);
}

async function keepWeights() {
  const models = await caches.open(MODELS);
  const file = address(SITE.weights);
  if (!(await models.match(file))) await models.add(file);
}

async function removeOlder() {
  const older = (name) => name.startsWith(VERSIONS) && name !== CACHE;
  await Promise.all((await caches.keys()).filter(older).map((name) => caches.delete(name)));
  const models = await caches.open(MODELS);
  const foreign = ({ url }) => !url.startsWith(SCOPE) || url.slice(SCOPE.length).includes("/");
  const outdated = (await models.keys()).filter((kept) => !foreign(kept) && kept.url !== address(SITE.weights));
  await Promise.all(outdated.map((kept) => models.delete(kept)));
}

/** Which file of the list a request asks for, if one. */
function nameOf({ method, mode, url }) {
  const path = url.split(/[?#]/, 1)[0];
  if (method !== "GET" || !path.startsWith(SCOPE)) return undefined;
  const name = path.slice(SCOPE.length);
  if (mode === "navigate") return ["", "index.html"].includes(name) ? "./" : undefined;
  return Object.hasOwn(SITE.files, name) || Object.hasOwn(SITE.later, name) ? name : undefined;
}

async function answer(request, name) {
  const kept = await caches.match(address(name), { cacheName: CACHE });
  if (kept) return kept;
  if (Object.hasOwn(SITE.later, name)) {
    const cache = await caches.open(CACHE);
    await keep(cache, name, SITE.later[name]);
    return cache.match(address(name));
  }
  // The browser has thrown the files away. All come from the site from here on, and the next visit keeps them anew.
  await self.registration.unregister();
  return fetch(request);
}

/** Puts what was shared into the inbox and opens the page, which shows it and adds nothing unasked. */
async function take(request) {
  const form = await request.formData();
  const inbox = await caches.open(INBOX);
  const place = (n) => address(`share/${Date.now()}-${n}`);
  const words = Object.fromEntries(["title", "text", "url"].map((field) => [field, form.get(field) ?? ""]));
  const files = form.getAll("files").filter((file) => file instanceof File && file.size > 0);
  const kept = files.map((file, n) => inbox.put(place(n + 1), new Response(file, { headers: { "x-name": encodeURIComponent(file.name) } })));
  await Promise.all([inbox.put(place(0), Response.json(words)), ...kept]);
  return Response.redirect(SCOPE, 303);
}
