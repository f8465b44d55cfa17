import { addStyles } from './add-styles.ts';
import styles from './print-alone.css?url';

/** Prints something in place of the page, which is left as it is. */
export async function printAlone(...content: Node[]): Promise<void> {
  try {
    await addStyles(styles);
  } catch (error) {
    console.warn('What was to be printed alone could not be laid out, and is not printed.', error);
    return;
  }
  const { dataset } = document.documentElement;
  const sheet = document.createElement('div');
  sheet.className = 'printed-alone';
  sheet.append(...content);
  document.body.append(sheet);
  dataset.prints = 'alone';
  addEventListener(
    'afterprint',
    () => {
      sheet.remove();
      delete dataset.prints;
    },
    { once: true },
  );
  print();
}
