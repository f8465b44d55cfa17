import { startAssign } from '../classroom/assign/assign.ts';

// The page for teachers, besides what every page without a story has.
startAssign(async (link, name) => {
  const { qrCode } = await import('../share-panel/qr-code.ts');
  return qrCode(link, name);
});
