/** The sentences for whoever sent a file that is not taken: each says what is the matter, and what to do. */
export const sentences = {
  damaged:
    "This file is damaged, or not what its name says. Open it, save it again, and choose the new copy.",
  unusual:
    "This file is put together in an unusual way. Open it, save it under a new name, and choose the new copy.",
  locked: "This file is locked with a password. Save a copy without one and choose that.",
  oldOffice:
    "This file is in an old format of Office, or locked with a password. Open it, save it as .docx, .xlsx or .pptx without a password, and choose that.",
  swollen:
    "This file unpacks into far more than a document needs. Open it, save it again or as a PDF, and choose that.",
  endless: "This file takes too long to look into. Save it again or as a PDF, and choose that.",
  macros: "This file holds macros, which are small programs. Save a copy without them and choose that.",
  embedded:
    "This file has another file inside it, perhaps the data behind a chart. Put a picture in its place, or save it as a PDF, and choose that.",
  controls:
    "This file has active parts, such as buttons that run something. Save it as a PDF and choose that.",
  outward:
    "This file fetches something from elsewhere when it is opened. Break its links to other files, or save it as a PDF, and choose that.",
  starting:
    "This file can start other programs. Take out what does so, or save it as a PDF, and choose that.",
  appended:
    "This file has something else before or behind its content. Open it, save it again, and choose that.",
  pdfScript: "This PDF runs a script. Print it to a new PDF and choose that.",
  pdfForm: "This PDF is a form of a kind that runs scripts. Print it to a new PDF and choose that.",
  pdfFiles: "This PDF has other files inside it. Print it to a new PDF and choose that.",
  pdfMedia: "This PDF has film, sound or 3D inside it. Print it to a new PDF and choose that.",
  pdfLaunch: "This PDF can start other programs. Print it to a new PDF and choose that.",
  pdfOpening: "This PDF does something by itself when it is opened. Print it to a new PDF and choose that.",
  notText: "This file holds more than plain text. Save it as plain text in UTF-8 and choose that.",
  markup:
    "This file is a web page and not plain text. Save what it says as plain text, or as a PDF, and choose that.",
  notWord: "This file is no Word document. Open it in Word, save it as .docx, and choose that.",
  longDocument:
    "This file holds more than one document can: 200,000 characters, about 80 pages. Split it and choose the parts.",
  manyPages: "This PDF has more than 300 pages. Split it and choose the parts.",
  deepText:
    "Quotes and lists go too deep inside one another in this file. Take some levels out and choose it again.",
  noText:
    "There is no text in this file, perhaps only pictures of pages. Choose one in which words can be selected.",
  pixels: "This picture has too many pixels. Choose one of at most 50 megapixels.",
  unreadPicture: "This picture could not be read. It may be damaged; choose another one.",
  unreadHeic: "This picture could not be read. Save or export it as JPEG and choose that.",
  busy: "Many files are being looked at just now. Try again in a minute.",
} as const;

/** Thrown where a file is not taken; its message is the sentence for the sender. */
export class Refusal extends Error {
  constructor(why: keyof typeof sentences) {
    super(sentences[why]);
    this.name = "Refusal";
  }
}
