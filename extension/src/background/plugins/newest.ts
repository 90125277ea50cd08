/** One piece of work at a time; of what comes meanwhile only the newest is done. */
export class NewestTurn {
  #running = false;
  #next: (() => Promise<void>) | null = null;

  async newest(work: () => Promise<void>): Promise<void> {
    this.#next = work;
    if (this.#running) return;
    this.#running = true;
    try {
      while (this.#next) {
        const now = this.#next;
        this.#next = null;
        await now();
      }
    } finally {
      this.#running = false;
    }
  }
}
