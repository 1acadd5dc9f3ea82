/** Rings. The sound is made here, so that there is no file to load; a browser allows it only after somebody has touched the page. */

const RING = 2500;

export class Bell {
  #audio = null;
  #lock = null;
  #timer = null;
  #kind = null;

  get isOn() {
    return this.#audio?.state === "running";
  }

  /** "영업 시작": from a touch, so that the browser lets it sound, notify and keep the screen awake. */
  async open() {
    this.#audio ??= new AudioContext();
    await this.#audio.resume();
    this.#tone(880, 0.12, 0);
    if (globalThis.Notification?.permission === "default") {
      Notification.requestPermission().catch(() => {});
    }
    await this.stayAwake();
  }

  /** The lock goes with each time that the page is hidden. */
  async stayAwake() {
    try {
      if (this.#audio && (this.#lock?.released ?? true)) {
        this.#lock = await navigator.wakeLock.request("screen");
      }
    } catch {
      this.#lock = null;
    }
  }

  async close() {
    this.ring(null);
    await this.#lock?.release().catch(() => {});
    await this.#audio?.close();
    this.#audio = null;
  }

  /** @param kind "order" until somebody accepts, "cut" until the line is back, or null for silence */
  ring(kind) {
    if (kind === this.#kind) {
      return;
    }
    this.#kind = kind;
    clearInterval(this.#timer);
    if (kind) {
      this.#sound();
      this.#timer = setInterval(() => this.#sound(), RING);
    }
  }

  notify(title, text) {
    if (globalThis.Notification?.permission === "granted" && document.hidden) {
      try {
        new Notification(title, { body: text, tag: "order" });
      } catch {
        // Android's Chromium lets only service workers notify; the ring is heard all the same.
      }
    }
  }

  #sound() {
    const tones = this.#kind === "cut" ? [[220, 0.35, 0], [165, 0.5, 0.4]] : [[988, 0.18, 0], [1319, 0.18, 0.2], [1568, 0.35, 0.4]];
    tones.forEach((tone) => this.#tone(...tone));
  }

  #tone(hertz, seconds, after) {
    if (!this.isOn) {
      return;
    }
    const start = this.#audio.currentTime + after;
    const tone = this.#audio.createOscillator();
    const volume = this.#audio.createGain();
    tone.type = this.#kind === "cut" ? "sawtooth" : "triangle";
    tone.frequency.value = hertz;
    volume.gain.setValueAtTime(0.0001, start);
    volume.gain.exponentialRampToValueAtTime(0.6, start + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, start + seconds);
    tone.connect(volume).connect(this.#audio.destination);
    tone.start(start);
    tone.stop(start + seconds);
  }
}
