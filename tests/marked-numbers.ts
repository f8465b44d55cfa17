/** The numbers that a marker stands for: all of them where it shows a range, such as "1, 4–6". */
export function markedNumbers(marker: string): number[] {
  return marker.split(', ').flatMap((part) => {
    const [first = NaN, last = first] = part.split('–').map(Number);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}
