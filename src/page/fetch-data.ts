/** Fetches data of the site's own; throws what went wrong, with the address. */
export async function fetchData<T>(address: string): Promise<T> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${String(answer.status)}`);
  return (await answer.json()) as T;
}
