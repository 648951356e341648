import { type GeoJSONSource, type LayerSpecification, Map as MapLibre, type MapMouseEvent, ScaleControl, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { composeStyle } from './compose-style.ts';
import { kmPerPixel } from './draw-circle.ts';
import { drawScale } from './draw-scale.ts';
import { easeDrawing } from './ease-drawing.ts';
import { areasOf, collect, focusOf, INCIDENT_MARKS, incidentLayers, marksOf } from './incident-layers.ts';
import type { MapBox, MapCluster, MapFlag, MapFocus, MapSpot, MapView } from './map-data.ts';
import { NearNames } from './near-names.ts';
import { type MapPalette, readPalette } from './read-palette.ts';
import { PICTURE_RATIO, picturesOf, territoryLayers, territoryOf } from './territory-layers.ts';

setWorkerUrl(workerUrl);

/** Marks that answer the pointer, the topmost first. */
const TOUCHED = [...INCIDENT_MARKS.slice(0, -1), 'held-flag', ...INCIDENT_MARKS.slice(-1)];
/** Pixels on paper for each on the screen. */
const PAPER_FINENESS = 2;
const EMPTY = collect([]);

/** What a map tells the page. */
export interface MapListener {
  /** The part of the world shown has changed and come to rest. */
  onView(view: MapView): void;
  /** The mark under the pointer (spot or cluster id), with where it lies on the sheet in pixels; null when there is none. */
  onPoint(id: string | null, x: number, y: number): void;
  /** A mark was chosen; null for the open ground. */
  onChoose(id: string | null): void;
}

const ownLayers = (palette: MapPalette): LayerSpecification[] => [...territoryLayers(palette), ...incidentLayers(palette)];
const layersOf = (palette: MapPalette): LayerSpecification[] => [...composeStyle(palette).layers, ...ownLayers(palette)];

/** One MapLibre map with our ground and our layers. Made when its container is on the page; `end` frees it. */
export class MapSheet {
  private readonly map: MapLibre;
  private readonly names = new NearNames();
  private drawn: { spots: readonly MapSpot[]; clusters: readonly MapCluster[] } = { spots: [], clusters: [] };
  private flags: readonly MapFlag[] = [];
  private focus: { hovered: MapFocus | null; chosen: MapFocus | null } = { hovered: null, chosen: null };
  private ready = false;

  constructor(
    private readonly container: HTMLElement,
    private readonly listener: MapListener,
    box: MapBox,
  ) {
    this.map = new MapLibre({
      container,
      style: composeStyle(readPalette(container)),
      bounds: [...box],
      fitBoundsOptions: { padding: 32, maxZoom: 11 },
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      renderWorldCopies: true,
      fadeDuration: 0,
      maxZoom: 15,
      minZoom: 1,
      reduceMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
      locale: { 'Map.Title': container.dataset.title ?? '' },
    });
    easeDrawing(this.map);
    this.map.touchZoomRotate.disableRotation();
    this.map.keyboard.disableRotation();
    this.map.addControl(new ScaleControl({ maxWidth: 90, unit: 'metric' }), 'bottom-left');
    this.map.on('style.load', () => this.drawAll());
    this.map.on('moveend', () => this.rest());
    this.map.on('load', () => this.rest());
    // A pane that opens beside the map must not hide what it is about.
    this.map.on('resize', () => this.focus.chosen && this.bringInto(this.focus.chosen));
    this.map.on('mousemove', (event) => this.point(event));
    this.map.on('mouseout', () => this.listener.onPoint(null, 0, 0));
    this.map.on('click', (event) => this.listener.onChoose(this.under(event)));
  }

  /** Draws these incidents in place of those drawn before. */
  draw(spots: readonly MapSpot[], clusters: readonly MapCluster[]): void {
    this.drawn = { spots, clusters };
    if (!this.ready) return;
    this.source('areas').setData(areasOf(spots));
    this.source('marks').setData(marksOf(spots, clusters));
  }

  /** Draws who holds what, as claimed, under what happened. */
  drawFlags(flags: readonly MapFlag[]): void {
    this.flags = flags;
    if (!this.ready) return;
    for (const { name, data } of picturesOf(flags, readPalette(this.container)))
      if (!this.map.hasImage(name)) this.map.addImage(name, data, { pixelRatio: PICTURE_RATIO });
    this.source('territory').setData(territoryOf(flags));
  }

  /** Shows what is pointed at and what is open. */
  pointAt(hovered: MapFocus | null, chosen: MapFocus | null): void {
    this.focus = { hovered, chosen };
    if (this.ready) this.source('focus').setData(collect([...focusOf(chosen, 'chosen'), ...focusOf(hovered, 'hovered')]));
  }

  /** Takes the page's colours again, after its theme has changed. What is drawn next has them. */
  recolour(): void {
    if (!this.ready) return;
    const palette = readPalette(this.container);
    for (const layer of layersOf(palette)) {
      const now = this.map.getLayer(layer.id);
      if (!now) continue;
      for (const [name, value] of Object.entries(layer.paint ?? {}))
        if (typeof value === 'string') this.map.setPaintProperty(layer.id, name as never, value as never);
    }
    for (const { name, data } of picturesOf(this.flags, palette)) if (this.map.hasImage(name)) this.map.updateImage(name, data);
  }

  /** Moves so that the box is shown whole. */
  fit(box: MapBox): void {
    this.map.fitBounds([...box], { padding: 32, maxZoom: 11, duration: 300 });
  }

  /** Moves to a place if it is not in view, without changing the zoom more than needed. */
  bringInto(focus: MapFocus): void {
    if (!this.map.getBounds().contains([focus.lon, focus.lat])) this.map.easeTo({ center: [focus.lon, focus.lat], duration: 250 });
  }

  /** Looks closer at a group, until its incidents fill the sheet; where they all lie in one place, two steps closer. */
  lookCloser({ lon, lat, box }: MapCluster): void {
    const zoom = Math.min(this.map.getZoom() + 2, 15);
    const [west, south, east, north] = box ?? [lon, lat, lon, lat];
    if (east - west < 1e-6 && north - south < 1e-6) this.map.easeTo({ center: [lon, lat], zoom, duration: 300 });
    else this.map.fitBounds([west, south, east, north], { padding: 60, maxZoom: 14, duration: 300 });
  }

  /** One step closer or farther. */
  zoomBy(steps: number): void {
    this.map.easeTo({ zoom: this.map.getZoom() + steps, duration: 200 });
  }

  /**
   * Draws what it shows onto a canvas, for paper: light, fine, with a scale bar; a sheet keeps nothing of its own once its frame is over. Gives the
   * kilometres of the bar, or null where nothing is shown.
   */
  copyTo(paper: HTMLCanvasElement): number | null {
    if (this.container.clientWidth === 0) return null;
    const root = this.container.ownerDocument.documentElement;
    root.dataset.paper = '';
    this.recolour();
    this.drawAt(PAPER_FINENESS * window.devicePixelRatio);
    const drawn = this.map.getCanvas();
    paper.width = drawn.width;
    paper.height = drawn.height;
    const pen = paper.getContext('2d');
    pen?.drawImage(drawn, 0, 0);
    const { lat } = this.map.getCenter();
    const km =
      pen && drawScale(pen, { perKm: 1 / kmPerPixel(lat, this.map.getZoom()), fineness: drawn.width / this.container.clientWidth });
    delete root.dataset.paper;
    this.recolour();
    this.drawAt(null);
    return km;
  }

  /** Frees the map and its part of the worker. */
  end(): void {
    this.map.remove();
  }

  /** Draws at once, so many pixels for each of the page; null: as fine as the screen is. */
  private drawAt(fineness: number | null): void {
    this.map._overridePixelRatio = fineness;
    this.map._resizeInternal();
    // In the first frame a colour that was changed begins to change, in the second it has.
    this.map.redraw();
    this.map.redraw();
  }

  private drawAll(): void {
    for (const id of ['territory', 'areas', 'focus', 'marks'])
      this.map.addSource(id, { type: 'geojson', data: EMPTY, tolerance: 0.1, buffer: 64 });
    const palette = readPalette(this.container);
    for (const layer of ownLayers(palette)) this.map.addLayer(layer);
    this.ready = true;
    this.names.give(this.map);
    this.draw(this.drawn.spots, this.drawn.clusters);
    this.drawFlags(this.flags);
    this.pointAt(this.focus.hovered, this.focus.chosen);
  }

  private source(id: string): GeoJSONSource {
    return this.map.getSource<GeoJSONSource>(id)!;
  }

  private rest(): void {
    const bounds = this.map.getBounds();
    this.listener.onView({
      box: [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()],
      zoom: this.map.getZoom(),
    });
    // Names are an ornament: without them the map still says where.
    this.names.follow(this.map).catch(() => undefined);
  }

  private under(event: MapMouseEvent): string | null {
    if (!this.ready) return null;
    const rank = (layer: string): number => TOUCHED.findIndex((mark) => layer.startsWith(mark));
    const layers = this.map.getLayersOrder().filter((id) => rank(id) >= 0);
    const found = this.map.queryRenderedFeatures(event.point, { layers });
    const [first] = found.sort((a, b) => rank(a.layer.id) - rank(b.layer.id));
    return (first?.properties?.id as string | undefined) ?? null;
  }

  private point(event: MapMouseEvent): void {
    // Asking what lies there costs more than drawing: while the map moves nobody asks.
    if (this.map.isMoving()) return;
    const id = this.under(event);
    this.map.getCanvas().classList.toggle('is-over', id !== null);
    this.listener.onPoint(id, event.point.x, event.point.y);
  }
}
