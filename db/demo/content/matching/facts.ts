import { says, site, terms } from "./say.ts";
import type { DemoMatching } from "./types.ts";

/** What each practice of the network says for matching, by its key. Hospitals, districts and companies are invented. */
export const facts: Record<string, DemoMatching> = {
  saltwillow: says(
    [site("418 Orchard Lane", "97330"), site("77 Garden Way, Albany", "97322")],
    {
      hospitalsBid: ["Alder Bend Hospital"],
      regions: ["Mid-Willamette early intervention"],
      competitors: ["Tadpole Steps PT"],
      referrers: ["Alder Bend Pediatrics", "Riverrun Family Medicine", "Two Firs Pediatrics"],
      ownersHalf: ["Maribel Ostrander"],
      landlords: ["Hartwick Orchard Trust"],
    },
    terms("insurance", "1m-2.5m", 2013, 35, "policies", "hiring", "growing"),
    41,
  ),
  quillbrook: says(
    [site("2200 Quill Road", "27410"), site("9 Swim School Court, High Point", "27265")],
    {
      referrers: ["Northgate Pediatrics", "Lindley Children’s Office"],
      ownersHalf: ["Imani Castellow"],
      landlords: ["Blue Heron Swim School"],
    },
    terms("insurance", "500k-1m", 2015, 30, "policies", "records", "hiring"),
    88,
  ),
  ottermill: says(
    [site("3 Mill Race", "05701", { setting: "rural" })],
    {
      districts: ["Woolen Mill Union School District", "Upper Quarry School District"],
      referrers: ["Green Hollow Pediatrics"],
      ownersHalf: ["Tobias Renwick"],
      vendors: ["Frostline Orthotics"],
    },
    terms("mixed", "500k-1m", 2011, 45, "policies", "contracts", "operations"),
    120,
  ),
  kestrelgate: says(
    [site("640 Harmony Bend", "80525"), site("18 Falcon Street, Loveland", "80538")],
    {
      competitors: ["Front Step Kids Therapy"],
      referrers: ["Horsetail Pediatrics", "Foothill Family Clinic"],
      ownersHalf: ["Ingrid Dalrymple"],
      ownersLess: ["Mateo Villaseñor"],
    },
    terms("insurance", "2.5m-5m", 2009, 30, "leading", "growing", "quality"),
    65,
  ),
  wrenhollow: says(
    [site("51 Peach Hollow Road", "16506")],
    {
      referrers: ["Presque Harbor Pediatrics", "Lakeward Neurology"],
      ownersHalf: ["Graham Petrosky"],
      vendors: ["Second Step Orthotics"],
    },
    terms("insurance", "1m-2.5m", 2008, 30, "policies", "quality", "leading"),
    150,
  ),
  bramblewick: says(
    [site("1200 Bramble Court", "45419"), site("1200 Bramble Court", "45419", { kind: "home", minutes: 25 })],
    {
      hospitals: ["Gem River Children’s Hospital"],
      regions: ["Great Miami early intervention"],
      referrers: ["Oakwood Row Pediatrics", "Gem River Follow-up Clinic", "Stone Bridge Pediatrics"],
      ownersHalf: ["Ruth Adeyinka-Moss"],
      customers: ["Gem River Children’s Hospital"],
    },
    terms("insurance", "1m-2.5m", 2012, 30, "contracts", "policies", "hiring"),
    23,
  ),
  larkmoor: says(
    [site("85 Church Basement Lane", "55901")],
    {
      competitors: ["Zumbro Kids Rehab"],
      referrers: ["Prairie Door Pediatrics", "Soldier Field Feeding Clinic"],
      ownersHalf: ["Anneke Brandvold"],
    },
    terms("insurance", "1m-2.5m", 2014, 40, "operations", "hiring", "billing"),
    97,
  ),
  pennycress: says(
    [site("301 Bearden Hollow", "37919")],
    {
      referrers: ["Volunteer Row Pediatrics", "Cedar Bluff Sports Medicine"],
      ownersHalf: ["Joelle Haverty"],
    },
    terms("mixed", "1m-2.5m", 2010, 30, "policies", "records", "owner"),
    12,
  ),
  marrowstone: says(
    [site("2914 South Perry Rise", "99203"), site("40 Valley Mission Road", "99206")],
    {
      referrers: ["Lilac Hill Pediatrics", "Manito Family Medicine"],
      ownersLess: ["Callum Draycott"],
      parent: ["Cascade Crest Rehab Group"],
    },
    terms("insurance", "2.5m-5m", 2006, 40, "growing", "handing-on"),
    160,
  ),
  wexbarrow: says(
    [
      site("710 Stadium Rise", "49009"),
      site("22 Romence Court, Portage", "49024"),
      site("5 Cereal Mill Road, Battle Creek", "49015"),
    ],
    {
      competitors: ["Celery City Sports PT"],
      referrers: ["Bronson Row Orthopedics", "Bright Harbor Case Management", "Vineyard Family Doctors"],
      ownersHalf: ["Philippa Grandison"],
    },
    terms("insurance", "2.5m-5m", 2004, 35, "leading", "operations", "growing"),
    54,
  ),
  curlewfield: says(
    [
      site("4100 Swan Wash Road", "85712", {
        serves: { "85712": 0.4, "85711": 0.25, "85716": 0.2, "85718": null },
      }),
      site("66 Catalina Bend", "85715", { serves: { "85715": 0.6, "85710": 0.25, "85749": null } }),
    ],
    {
      referrers: ["Saguaro Joint Surgeons", "Rincon Family Medicine"],
      ownersHalf: ["Rosalind Etcheverry"],
    },
    terms("insurance", "2.5m-5m", 2007, 25, "operations", "hiring", "records"),
    200,
  ),
  bellmarsh: says(
    [site("31 Chatham Row", "31405"), site("8 Bakery Lane", "31401", { setting: "urban" })],
    {
      referrers: ["Marsh Light Women’s Clinic", "Coastal Row Orthopedics"],
      ownersHalf: ["Theodora Lassiter"],
      landlords: ["Levy Bakery Holdings"],
    },
    terms("mixed", "500k-1m", 2016, 30, "growing", "leading", "operations"),
    75,
  ),
  tarrowdale: says(
    [
      site("98 Spine Road", "79423"),
      site("1 Overton Park Row", "79401", { setting: "urban" }),
      site("14 Cotton Gin Street, Plainview", "79072", { setting: "rural" }),
    ],
    {
      referrers: ["South Plains Sports Medicine", "Bright Harbor Case Management", "Caprock Family Doctors"],
      ownersHalf: ["Wade Hollenbeck"],
      customers: ["Four high schools"],
    },
    terms("insurance", "2.5m-5m", 2005, 60, "leading", "growing", "hiring"),
    33,
  ),
  fallowmere: says(
    [site("12 Elm Park Terrace", "01602"), site("240 Lake Avenue", "01604")],
    {
      referrers: ["Seven Hills Hand Surgery", "Quinsigamond Orthopedics"],
      ownersHalf: ["Siobhan Keating-Rowe"],
    },
    terms("insurance", "2.5m-5m", 2003, 25, "leading", "policies", "quality"),
    140,
  ),
  mossgrove: says(
    [site("500 Old Schoolhouse Road", "50312")],
    {
      referrers: ["Raccoon River Neurology", "Ingersoll Row Family Doctors"],
      ownersHalf: ["Harriet Vandermolen"],
    },
    terms("insurance", "2.5m-5m", 2001, 35, "operations", "leading", "quality"),
    101,
  ),
  amberlough: says(
    [site("7700 East Lantern Street", "67206")],
    {
      hospitals: ["Prairie Lantern Medical Center (Crossway Health)"],
      referrers: ["Flint Row Orthopedics", "Eastborough Family Medicine"],
      ownersHalf: ["Curtis Tollander"],
      customers: ["Prairie Lantern Medical Center"],
    },
    terms("insurance", "2.5m-5m", 2002, 30, "contracts", "hiring", "billing"),
    46,
  ),
  greenshank: says(
    [site("210 West Dock Street", "54303")],
    {
      hospitalsBid: ["Fox Bend Hospital"],
      referrers: ["Bayshore Neurology", "Fox Bend Balance Clinic"],
      ownersHalf: ["Delphine Kowalke"],
    },
    terms("insurance", "500k-1m", 2014, 40, "contracts", "records", "quality"),
    19,
  ),
  copperleigh: says(
    [site("3300 Cottonwood Place", "87110")],
    {
      hospitals: ["Bosque Women’s Hospital"],
      referrers: ["Rio Luna Midwives", "Sandia Row Oncology"],
      ownersHalf: ["Marisol Quintanar"],
    },
    terms("mixed", "500k-1m", 2017, 30, "contracts", "growing", "owner"),
    58,
  ),
  stonewether: says(
    [site("4 MacCorkle Bend", "25304")],
    {
      hospitalsBid: ["Coal River Hospital"],
      referrers: ["Kanawha Row Orthopedics", "Three Mines Workers’ Clinic"],
      ownersHalf: ["Hobart Lilly"],
    },
    terms("insurance", "500k-1m", 2010, 45, "contracts", "hiring", "policies"),
    84,
  ),
  lintwell: says(
    [site("1900 Airport Pines Road", "36608")],
    {
      hospitals: ["Bayou Pines Memorial Hospital (Crossway Health)", "Dog River Community Hospital"],
      referrers: ["Old Shell Family Medicine", "Spring Hill Row Orthopedics"],
      ownersHalf: ["Odessa Crenshaw"],
      customers: ["Bayou Pines Memorial Hospital", "Dog River Community Hospital"],
    },
    terms("insurance", "over-5m", 1999, 45, "contracts", "leading", "hiring"),
    30,
  ),
  fennelgarth: says(
    [site("1 Range Riders Road", "59301", { kind: "home", setting: "rural", minutes: 120 })],
    {
      regions: ["Yellowstone Valley early intervention"],
      referrers: ["Tongue River Family Clinic"],
      ownersHalf: ["Sanne Wexcombe"],
    },
    terms("insurance", "under-500k", 2019, 120, "owner", "policies", "hiring"),
    6,
  ),
  // Took its seat four days ago, and has confirmed nothing yet.
  sorrelbank: says(
    [
      site("72 Shelden Lift Road", "49931", { setting: "rural" }),
      site("Upper Canal School", "49931", { kind: "school", setting: "rural", minutes: 50 }),
    ],
    {
      districts: ["Copper Range School District"],
      referrers: ["Keweenaw Row Pediatrics"],
      ownersHalf: ["Eero Kangasniemi"],
    },
    terms("mixed", "under-500k", 2012, 90, "owner", "records"),
    null,
  ),
  yarrowmead: says(
    [
      site("15 Holland Street", "79830", {
        setting: "rural",
        serves: { "79830": 0.5, "79843": 0.2, "79734": 0.15, "79842": null },
      }),
    ],
    {
      regions: ["Far West Texas early childhood"],
      referrers: ["Big Sky Desert Clinic"],
      ownersHalf: ["Graciela Montelongo"],
    },
    terms("insurance", "under-500k", 2018, 120, "policies", "billing", "owner"),
    9,
  ),
  tidewrack: says(
    [site("2 Court Street Landing", "04654", { setting: "rural", minutes: 60 })],
    {
      referrers: ["Down East Children’s Clinic"],
      ownersHalf: ["Abigail Thaxter"],
    },
    terms("insurance", "under-500k", 2020, 90, "owner", "policies"),
    8,
  ),
  juniperstead: says(
    [
      site("400 Aultman Side Street", "89301", { setting: "rural", minutes: 90 }),
      site("", "89301", { kind: "telehealth", setting: "rural" }),
    ],
    {
      districts: ["Great Basin School District"],
      referrers: ["Steptoe Family Clinic"],
      ownersHalf: ["Dallin Prestwich"],
    },
    terms("mixed", "under-500k", 2016, 120, "owner", "records", "contracts"),
    5,
  ),
  fernhithe: says(
    [site("88 Almond Row", "95926")],
    {
      competitors: ["Bidwell Little Talkers"],
      referrers: ["Esplanade Pediatrics", "Valley Oak Feeding Team"],
      ownersHalf: ["Yesenia Lorimer-Cho"],
    },
    terms("insurance", "2.5m-5m", 2011, 40, "hiring", "growing", "operations"),
    115,
  ),
  lanternfield: says(
    [site("26 Lantern Mill Road", "40503")],
    {
      referrers: ["Bluegrass Row Pediatrics", "Horse Park Family Doctors"],
      ownersHalf: ["Beatrix Coldiron"],
    },
    terms("mixed", "500k-1m", 2015, 30, "operations", "records", "policies"),
    133,
  ),
  harrowgate: says(
    [site("60 Pine Hills Lane", "12203")],
    {
      referrers: ["Capital Row Neurology", "Hudson Stroke Clinic"],
      ownersHalf: ["Leopold Achterberg", "Bettina Qualls"],
    },
    terms("insurance", "500k-1m", 2009, 30, "quality", "policies", "billing"),
    70,
  ),
  windlestraw: says(
    [
      site("5100 Palmer Shade", "34232", {
        kind: "home",
        serves: { "34232": 0.3, "34231": 0.25, "34239": 0.2, "34233": null },
      }),
    ],
    {
      hospitals: ["Pelican Key Hospital (Gulf Lantern Health)"],
      referrers: ["Bee Ridge Senior Doctors", "Pelican Key Hospital"],
      ownersHalf: ["Concetta Maddalone"],
    },
    terms("insurance", "2.5m-5m", 2008, 45, "operations", "hiring", "billing"),
    92,
  ),
  ebbstone: says(
    [site("1455 Harrison Bench", "84403")],
    {
      districts: ["Weber Bench School District"],
      referrers: ["Wasatch Row Pediatrics"],
      ownersHalf: ["Saskia Thorvaldsen-Lee"],
    },
    terms("insurance", "500k-1m", 2013, 30, "operations", "hiring", "quality"),
    61,
  ),
};
