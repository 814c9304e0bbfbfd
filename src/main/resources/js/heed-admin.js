/* Keeps the progress of reading past issues up to date, and shows the page anew when it ends. */
(function () {
  "use strict";

  var EVERY_MS = 1000;

  function show(progress) {
    var bar = document.getElementById("heed-progress");
    bar.max = progress.total;
    bar.value = progress.done;
    document.getElementById("heed-done").textContent = progress.done;
    document.getElementById("heed-total").textContent = progress.total;
  }

  function watch(url) {
    fetch(url, { credentials: "same-origin", headers: { Accept: "application/json" } })
      .then(function (response) {
        return response.ok ? response.json() : Promise.reject(new Error(String(response.status)));
      })
      .then(function (progress) {
        show(progress);
        if (progress.state === "running") {
          window.setTimeout(watch, EVERY_MS, url);
        } else {
          window.location.reload();
        }
      })
      .catch(function () {
        /* Logged out, or Jira restarts: ask again, but not so often. */
        window.setTimeout(watch, 10 * EVERY_MS, url);
      });
  }

  document.addEventListener("DOMContentLoaded", function () {
    var run = document.getElementById("heed-backfill");
    if (run && run.getAttribute("data-running") === "true") {
      watch(run.getAttribute("data-url"));
    }
  });
})();
