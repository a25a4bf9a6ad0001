/**
 * Finds the browsers that the tests drive, and says how to get the ones that are missing.
 * Only Node's own modules: this runs before anything is installed.
 */
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @typedef {'chromium' | 'firefox' | 'webkit'} BrowserName */

/** @type {BrowserName[]} */
export const browserNames = ['chromium', 'firefox', 'webkit'];

const windowsRoots = [
  process.env.PROGRAMFILES,
  process.env['PROGRAMFILES(X86)'],
  process.env.LOCALAPPDATA,
].filter(Boolean);

/** What each browser is called on the PATH, where else it lives, and which variable names it. */
const places = {
  chromium: {
    variables: ['CHROMIUM_PATH', 'CHROME_PATH'],
    commands: [
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      'microsoft-edge',
      'microsoft-edge-stable',
    ],
    files: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ...windowsRoots.flatMap((root) => [
        join(root, 'Google/Chrome/Application/chrome.exe'),
        join(root, 'Microsoft/Edge/Application/msedge.exe'),
      ]),
    ],
    packages: ['chromium'],
  },
  firefox: {
    variables: ['FIREFOX_PATH'],
    commands: ['firefox-esr', 'firefox'],
    files: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    packages: ['firefox-esr'],
  },
  webkit: {
    variables: ['WEBKIT_DRIVER_PATH'],
    commands: ['WebKitWebDriver'],
    files: [],
    packages: ['webkit2gtk-driver', 'xvfb'],
  },
};

/** An environment variable names a browser that is not there. */
export class BrowserPathError extends Error {
  name = 'BrowserPathError';
  constructor(variable, file) {
    super(`${variable} names ${file}, which is not a file that can be run.`);
  }
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {string} command
 * @returns {string | undefined} the command's path, if the PATH has it
 */
export function which(command) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, command))
    .find(isExecutable);
}

/**
 * @param {BrowserName} name
 * @returns {string | undefined} the executable of the browser (for WebKit: of its driver)
 * @throws {BrowserPathError} when an environment variable names a file that cannot be run
 */
export function findBrowser(name) {
  const { variables, commands, files } = places[name];
  for (const variable of variables) {
    const file = process.env[variable];
    if (!file) continue;
    if (!isExecutable(file)) {
      throw new BrowserPathError(variable, file);
    }
    return file;
  }
  const found =
    commands.map(which).find((file) => file !== undefined) ??
    files.find((file) => existsSync(file));
  // WebKit is driven in a window of a virtual display.
  if (name === 'webkit' && !(findMiniBrowser() && (process.env.DISPLAY || which('Xvfb')))) {
    return undefined;
  }
  return found;
}

/** @returns {string | undefined} WebKitGTK's test browser, which its driver starts */
export function findMiniBrowser() {
  const libraries = ['/usr/lib', '/usr/libexec', '/usr/lib64'];
  const folders = libraries.flatMap((folder) =>
    existsSync(folder)
      ? [
          folder,
          ...readdirSync(folder)
            .filter((entry) => entry.endsWith('-linux-gnu'))
            .map((entry) => join(folder, entry)),
        ]
      : [],
  );
  return folders
    .flatMap((folder) =>
      ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0'].map((version) =>
        join(folder, version, 'MiniBrowser'),
      ),
    )
    .find(isExecutable);
}

/**
 * @param {BrowserName[]} names
 * @returns {string[]} the Debian packages that bring the missing ones
 */
export function missingPackages(names) {
  return names.filter((name) => !findBrowser(name)).flatMap((name) => places[name].packages);
}

/**
 * Chromium's switches for tests: no sandbox where it cannot have one (root in a container), and
 * no requests of its own, which a closed network answers slowly.
 */
export const chromiumArguments = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
