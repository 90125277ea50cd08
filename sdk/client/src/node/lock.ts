/** One process for one folder: two would give the same numbers to different actions. */
import { open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

const NAME = 'device.lock';

/** Takes the folder; what it gives lets go of it. Throws where another process that is alive has it. */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, NAME);
  for (let tried = 0; tried < 2; tried += 1) {
    const handle = await open(path, 'wx').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return null;
      throw error;
    });
    if (handle) {
      await handle.writeFile(String(process.pid));
      await handle.close();
      return () => rm(path, { force: true });
    }
    const owner = Number(await readFile(path, 'utf8').catch(() => ''));
    if (isAlive(owner))
      throw new Error(`${folder} is in use by process ${owner}: give each program a folder of its own.`);
    // Left behind by one that was killed.
    await rm(path, { force: true });
  }
  throw new Error(`${folder} is in use by another process: give each program a folder of its own.`);
}

function isAlive(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
