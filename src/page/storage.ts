/** Every key of this site's begins with this: other sites may share its origin. */
const PREFIX = 'four-capitals:';

/** `local` lasts on this device; `session` lasts as long as the window, and through its reloads. */
type StorageArea = 'local' | 'session';

function open(area: StorageArea): Storage {
  return area === 'local' ? localStorage : sessionStorage;
}

/** What is stored under a key; null where there is nothing, or where the browser refuses storage. */
export function readStored(key: string, area: StorageArea = 'local'): string | null {
  try {
    return open(area).getItem(PREFIX + key);
  } catch {
    return null;
  }
}

/** Stores a value. False where the browser refuses storage: the value then holds as long as the page is open. */
export function store(key: string, value: string, area: StorageArea = 'local'): boolean {
  try {
    open(area).setItem(PREFIX + key, value);
    return true;
  } catch {
    return false;
  }
}

/** Removes what is stored under a key. */
export function dropStored(key: string, area: StorageArea = 'local'): void {
  try {
    open(area).removeItem(PREFIX + key);
  } catch {
    // Where the browser refuses storage there is nothing to remove.
  }
}

/** Removes everything that is stored, on this device and for this window. */
export function dropAllStored(): void {
  for (const area of ['local', 'session'] as const) {
    try {
      const items = open(area);
      for (const key of Object.keys(items)) if (key.startsWith(PREFIX)) items.removeItem(key);
    } catch {
      // Where the browser refuses storage there is nothing to remove.
    }
  }
}
