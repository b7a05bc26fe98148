// A vendor's own folder: the packages as they would come from a registry (packed and unpacked), others' libraries beside them.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
/** All but the case system, which is nobody's to install. */
const PUBLISHED = Object.keys(JSON.parse(readFileSync(`${root}packages/layers.json`, 'utf8')).packages).filter((name) => !['case-system', 'create-practice-plugin'].includes(name));
const env = { ...process.env, PATH: `${root}node_modules/.bin${delimiter}${process.env.PATH}` };

/** @returns {{ folder: string, remove: () => void }} */
export function vendorFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'practice-vendor-'));
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, '@practice-kit'), { recursive: true });
  for (const name of PUBLISHED) {
    const target = join(modules, '@practice-kit', name);
    mkdirSync(target);
    execFileSync('pnpm', ['pack', '--pack-destination', folder], { cwd: `${root}packages/${name}`, stdio: 'pipe', env });
    const tarball = readdirSync(folder).find((file) => file.startsWith(`practice-kit-${name}-`));
    execFileSync('tar', ['-xzf', join(folder, tarball), '-C', target, '--strip-components=1']);
    const { dependencies = {} } = JSON.parse(readFileSync(join(target, 'package.json'), 'utf8'));
    for (const one of Object.keys(dependencies)) {
      const link = join(modules, one);
      if (one.startsWith('@practice-kit/') || existsSync(link)) continue;
      mkdirSync(dirname(link), { recursive: true });
      symlinkSync(join(root, 'packages', name, 'node_modules', one), link);
    }
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
