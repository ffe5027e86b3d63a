import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import webpack from 'webpack';
import { LayersPlugin } from './src/tools/webpack/layersPlugin.js';
import { developmentUrl, manifestFor, withoutSlash } from './src/tools/webpack/manifestFor.js';
import { SamplesPlugin } from './src/tools/webpack/samplesPlugin.js';

const root = dirname(fileURLToPath(import.meta.url));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** Where the built files will stand; goes into dist/web/manifest.xml. */
const baseUrl = withoutSlash(process.env.AID_BASE_URL ?? developmentUrl);
/** `self`: ship a copy of Microsoft's library for closed networks (docs/deployment.md). */
const ownOfficeJs = process.env.OFFICE_JS === 'self';
const officeJs = ownOfficeJs
  ? 'office-js/office.js'
  : 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** What each page may load, for docs/deployment.md to repeat as a response header. */
const closedPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
  "worker-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";
/** In Excel only Microsoft's library comes from elsewhere; even it may send nothing anywhere. */
const library = ownOfficeJs ? '' : ' https://appsforoffice.microsoft.com';
const officePolicy =
  `default-src 'none'; script-src 'self'${library}; style-src 'self' 'unsafe-inline'; ` +
  "img-src 'self' data: blob:; worker-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";

function shared(mode) {
  return {
    mode: mode ?? 'production',
    context: root,
    devtool: 'source-map',
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    stats: 'errors-warnings',
  };
}

function sources(target) {
  return {
    rules: [
      {
        test: /\.(tsx?|mjs)$/,
        include: join(root, 'src'),
        use: {
          loader: 'swc-loader',
          options: {
            jsc: {
              parser: { syntax: 'typescript', tsx: true },
              target,
              transform: { react: { runtime: 'automatic' } },
            },
          },
        },
      },
      { test: /\.m?js$/, resolve: { fullySpecified: false } },
    ],
  };
}

function page(name, chunks, policy, officeScript) {
  return new HtmlPlugin({
    template: join(root, 'src', name.replace(/\.html$/, ''), name),
    filename: name,
    chunks,
    inject: 'head',
    scriptLoading: 'defer',
    templateParameters: { policy, officeJs: officeScript, version },
  });
}

function web(mode) {
  const production = mode !== 'development';
  return {
    ...shared(mode),
    name: 'web',
    target: ['web', 'es2021'],
    entry: {
      taskpane: './src/taskpane/taskpane.tsx',
      commands: './src/commands/commands.ts',
      desk: './src/desk/desk.tsx',
    },
    output: {
      path: join(root, 'dist', 'web'),
      filename: production ? '[name].[contenthash:10].js' : '[name].js',
      chunkFilename: production ? '[name].[contenthash:10].js' : '[name].js',
      publicPath: 'auto',
      clean: true,
    },
    module: sources('es2021'),
    optimization: {
      runtimeChunk: 'single',
      splitChunks: { chunks: (chunk) => chunk.name !== 'commands', maxInitialRequests: 6 },
    },
    plugins: [
      new LayersPlugin(root),
      new webpack.DefinePlugin({ AID_VERSION: JSON.stringify(version) }),
      page('taskpane.html', ['taskpane'], officePolicy, officeJs),
      page('commands.html', ['commands'], officePolicy, officeJs),
      page('desk.html', ['desk'], closedPolicy, undefined),
      new SamplesPlugin(join(root, 'assets', 'samples')),
      new CopyPlugin({
        patterns: [
          { from: 'assets/icons/*.{png,svg}', to: 'assets/icons/[name][ext]' },
          { from: 'src/taskpane/oldBrowser.js', to: 'oldBrowser.js' },
          {
            from: 'manifest.xml',
            to: 'manifest.xml',
            transform: (text) => manifestFor(text.toString(), baseUrl),
          },
          ...(ownOfficeJs
            ? [
                {
                  from: 'node_modules/@microsoft/office-js/dist',
                  to: 'office-js',
                  info: { minimized: true },
                  // Of the other programs of Office and of debugging nothing is ever loaded in Excel.
                  globOptions: {
                    ignore: [
                      '**/*.debug.js',
                      '**/*.map',
                      '**/*.d.ts',
                      '**/{access,onenote,outlook,powerpoint,project,visio,word}*.js',
                    ],
                  },
                },
              ]
            : []),
        ],
      }),
    ],
    performance: {
      hints: production ? 'error' : false,
      // Sizes of 0.1.0 plus a tenth; a larger figure needs a reason in the commit that raises it.
      maxEntrypointSize: 1_070_000,
      maxAssetSize: 960_000,
      assetFilter: (name) => name.endsWith('.js') && !name.startsWith('office-js/'),
    },
  };
}

function cli(mode) {
  return {
    ...shared(mode),
    name: 'cli',
    target: 'node20',
    entry: { 'aid-ledger': './src/cli/main.ts' },
    experiments: { outputModule: true },
    output: {
      path: join(root, 'dist', 'cli'),
      filename: '[name].mjs',
      chunkFilename: '[name].[contenthash:10].mjs',
      library: { type: 'module' },
      clean: true,
    },
    module: sources('es2022'),
    // Stack traces of a defect must name our own lines.
    optimization: { minimize: false },
    plugins: [
      new LayersPlugin(root),
      new webpack.DefinePlugin({ AID_VERSION: JSON.stringify(version) }),
      new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, entryOnly: true }),
    ],
    performance: { hints: false },
  };
}

export default (_env, { mode }) => [web(mode), cli(mode)];
