/** Fetches JSON of this site. Throws with the address if it cannot be fetched. The type is the caller's promise. */
export async function fetchData<T>(address: string): Promise<T> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${String(answer.status)}`);
  return (await answer.json()) as T;
}
