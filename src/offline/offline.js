// Has the browser keep the site for visits without a connection (service-worker.js), and says when a new version is ready.
// Without HTTPS, and where the browser keeps nothing, there is no such thing and all else works.
const workers = navigator.serviceWorker;
const loaded = new Promise((resolve) => {
  if (document.readyState === "complete") resolve();
  else addEventListener("load", resolve);
});

if (workers) {
  // All tabs go over to the new version at once, so that none runs on files of two. A page that came straight from the
  // site, as on a first visit, has no version to leave.
  if (workers.controller) workers.addEventListener("controllerchange", () => location.reload(), { once: true });
  loaded.then(() => workers.register("service-worker.js", { updateViaCache: "none" })).then(watch, () => {});
}

function watch(registration) {
  const tellIfReady = () => {
    if (registration.waiting && workers.controller) tell(registration);
  };
  const follow = (worker) => worker?.addEventListener("statechange", tellIfReady);
  tellIfReady();
  follow(registration.installing);
  registration.addEventListener("updatefound", () => follow(registration.installing));
  document.addEventListener("visibilitychange", () => {
    // Fails where there is no connection.
    if (document.visibilityState === "visible") registration.update().catch(() => {});
  });
}

function tell(registration) {
  const place = document.getElementById("update");
  place.replaceChildren(document.getElementById("update-strip").content.cloneNode(true));
  place.querySelector("button").addEventListener("click", () => registration.waiting?.postMessage("take over"));
}
