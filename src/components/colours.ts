import styles from '../styles/colours.css?raw';

/** A colour of the page's styles by its role, for what styles do not reach; throws for one that is not there. */
export function colourOf(role: string): { light: string; dark: string } {
  const found = new RegExp(`--${role}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(
    styles,
  );
  const [, light, dark] = found ?? [];
  if (light === undefined || dark === undefined) throw new Error(`no colour ${role} in the styles`);
  return { light, dark };
}
