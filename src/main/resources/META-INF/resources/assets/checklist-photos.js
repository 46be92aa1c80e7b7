// Photos of a checklist that is being filled in: sent as soon as they are taken, kept by the server until the inspection is.
import { tell, sentence } from "./kaohe.js";

const LONGEST_SIDE = 2048;
const LARGE = 1024 * 1024;

/** @param inspection its name, asked for each time, as a draft brings its own; @param complain says what is wrong at an item */
export function photosOf(root, inspection, complain) {
  const data = root.dataset;
  const address = location.pathname + "/photos";
  const lists = new Map();
  const state = document.getElementById("kept");
  let sending = 0;

  const form = (more) => {
    const body = new FormData();
    Object.entries({ inspection: inspection(), day: data.day, ...more }).forEach(([name, value]) => body.append(name, value));
    return body;
  };

  async function asked(url, options) {
    const answer = await fetch(url, { ...options, headers: { Accept: "text/html, application/problem+json", "HX-Request": "true" } });
    const text = await answer.text();
    // Whoever was signed out meanwhile is led to the page for it, which is no list.
    if (!answer.ok || answer.redirected) throw new Refusal(sentence(text));
    return [...new DOMParser().parseFromString(text, "text/html").querySelectorAll("ul.photos")];
  }

  function keep(found) {
    found.forEach((list) => {
      lists.set(list.dataset.item, list);
      show(root.querySelector(`.item[data-item="${CSS.escape(list.dataset.item)}"]`));
    });
  }

  /** Puts the photos of an item where they belong; when nobody asks for reasons there, they wait. */
  function show(item) {
    const place = item?.querySelector(".pictures");
    const list = item && lists.get(item.dataset.item);
    if (!place) return;
    if (list) place.querySelector(".photos").replaceWith(list);
    place.querySelector(".take").hidden = count(item) >= Number(data.photosMost);
  }

  const count = (item) => lists.get(item.dataset.item)?.children.length ?? 0;

  async function work(item, doing) {
    sending++;
    item.setAttribute("aria-busy", "true");
    state.textContent = data.photoSending;
    complain(item, "");
    try {
      keep(await doing());
    } catch (problem) {
      complain(item, problem instanceof Refusal ? problem.message : data.photoOffline);
      item.querySelector(".told-here").scrollIntoView({ block: "center" });
    } finally {
      sending--;
      if (!sending) state.textContent = data.kept;
      item.removeAttribute("aria-busy");
    }
  }

  root.addEventListener("change", async (event) => {
    if (!event.target.matches(".take input")) return;
    const item = event.target.closest(".item");
    const [file] = event.target.files;
    event.target.value = "";
    if (!file) return;
    await work(item, async () => {
      const photo = await smaller(file);
      return asked(address, { method: "POST", body: form({ item: item.dataset.item, file: photo }) });
    });
    const last = item.querySelector(".photos li:last-child a");
    if (item.querySelector(".take")?.hidden) last?.focus();
  });

  root.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-take-off]");
    if (!button) return;
    const item = button.closest(".item");
    button.disabled = true;
    const body = new URLSearchParams({ inspection: inspection(), day: data.day, item: item.dataset.item, number: button.dataset.takeOff });
    await work(item, () => asked(address + "/removal", { method: "POST", body }));
    button.disabled = false;
    item.querySelector(".take input")?.focus({ preventScroll: true });
  });

  return {
    show,
    count,
    busy: () => sending > 0,
    /** Those that were sent before the page was left. */
    async resume() {
      try {
        keep(await asked(`${address}?${new URLSearchParams({ inspection: inspection(), day: data.day })}`, {}));
      } catch (problem) {
        tell(problem instanceof Refusal ? problem.message : data.photoOffline, true);
      }
    },
    async discard() {
      const body = new URLSearchParams({ inspection: inspection(), day: data.day });
      await asked(address + "/removal", { method: "POST", body }).catch(() => { /* they go by themselves after some days */ });
    },
  };
}

class Refusal extends Error {}

/** As small as still shows everything: a phone takes more than anybody looks at. What is no picture goes as it is, to be refused. */
async function smaller(file) {
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
    if (scale === 1 && file.size <= LARGE && /^image\/(jpeg|png)$/.test(file.type)) return file;
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const made = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.85));
    return made ?? file;
  } catch {
    return file;
  }
}
