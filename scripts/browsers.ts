import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

export const browserNames = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof browserNames)[number];

interface Known {
  /** Variables that name the program outright. */
  readonly variables: readonly string[];
  /** Names on the PATH, the best first. */
  readonly commands: readonly string[];
  /** Where it lies on systems that keep programs elsewhere. */
  readonly places: readonly string[];
  /** Debian packages that bring it, with its Chinese texts. */
  readonly packages: readonly string[];
}

const known: Record<BrowserName, Known> = {
  chromium: {
    variables: ['CHROMIUM_PATH', 'CHROME_PATH', 'PUPPETEER_EXECUTABLE_PATH'],
    commands: ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser', 'microsoft-edge'],
    places: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ],
    packages: ['chromium', 'chromium-l10n'],
  },
  firefox: {
    variables: ['FIREFOX_PATH'],
    commands: ['firefox-esr', 'firefox'],
    places: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
    packages: ['firefox-esr', 'firefox-esr-l10n-zh-cn'],
  },
};
const fontPackage = 'fonts-noto-cjk';

/** The program of a browser on this machine, or undefined. A variable that names a file that is not there throws. */
export function findBrowser(name: BrowserName): string | undefined {
  const { variables, commands, places } = known[name];
  for (const variable of variables) {
    const path = process.env[variable];
    if (!path) continue;
    if (!isProgram(path)) throw new Error(`${variable} names ${path}, which is no program.`);
    return path;
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...candidates, ...places].find(isProgram);
}

/**
 * Finds these browsers and installs what is missing from Debian's packages where that needs no question.
 * @throws where one stays missing; the message says exactly what to install.
 */
export function ensureBrowsers(names: readonly BrowserName[]): Record<BrowserName, string> {
  const missing = names.filter((name) => !findBrowser(name));
  const packages = missing.flatMap((name) => known[name].packages);
  if (!hasChineseFont()) packages.push(fontPackage);
  if (packages.length) installed(packages);
  const still = names.filter((name) => !findBrowser(name));
  if (still.length) throw new Error(howToInstall(still));
  return Object.fromEntries(names.map((name) => [name, findBrowser(name)])) as Record<BrowserName, string>;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Only Linux machines come without Chinese fonts; where fontconfig cannot tell, assume none. */
function hasChineseFont(): boolean {
  if (process.platform !== 'linux') return true;
  const { stdout } = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return Boolean(stdout?.trim());
}

/** Installs Debian packages if that works as root or by sudo without a password. Says what it does on stderr. */
function installed(packages: readonly string[]): boolean {
  const run = (...words: string[]) => {
    const whole = process.getuid?.() === 0 ? words : ['sudo', '-n', ...words];
    const [program, ...rest] = ['env', 'DEBIAN_FRONTEND=noninteractive', ...whole];
    return spawnSync(program!, rest, { stdio: ['ignore', 2, 2] }).status === 0;
  };
  if (process.platform !== 'linux' || !run('apt-get', '--version')) return false;
  console.error(`Installing ${packages.join(', ')} from the system's packages…`);
  if (!run('apt-get', 'update', '-qq'))
    console.error('apt-get update failed; trying with the lists at hand.');
  return run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages);
}

function howToInstall(missing: readonly BrowserName[]): string {
  const packages = [...missing.flatMap((name) => known[name].packages), fontPackage];
  return [
    `Missing: ${missing.join(' and ')}.`,
    `On Debian: sudo apt-get install ${packages.join(' ')}`,
    `Elsewhere: install ${missing.map((name) => (name === 'chromium' ? 'Chromium or Google Chrome' : 'Firefox 140 or newer')).join(' and ')},`,
    `or name the program: ${missing.map((name) => `${known[name].variables[0]}=/path/to/${name}`).join(' ')}`,
  ].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    for (const [name, path] of Object.entries(ensureBrowsers(browserNames)))
      console.error(`${name}: ${path}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
