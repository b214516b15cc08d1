/**
 * Approdo: a generator for multilingual public-information portals.
 *
 * <p>First type to read: {@link org.approdo.SiteGenerator}. Its one method is the pipeline; every stage is a package below
 * it, and a package uses only packages on lines below its own:
 *
 * <pre>
 * cli                             commands, exit codes, the console
 * serve                           preview
 * org.approdo                     the pipeline
 * render · search · export        pages to HTML · the index phones search · feeds, codes, cards, packs
 * exchange · schema · links       XLIFF, PO, CSV, tables · JSON Schema, CMS configuration, forms · whether other sites answer
 * editorial                       what editors have to do: states of translations, reviews, owners
 * site                            entries become one linked site
 * content                         files become typed entries
 * markdown · locale · output      text to document · languages · the tree of files
 * history                         what git knows of the files
 * cache                           what pure steps came to in earlier runs
 * source                          files, positions, YAML nodes, diagnostics
 * </pre>
 *
 * <h2>Data model</h2>
 *
 * <pre>
 * Site          = SiteConfig Messages Glossary Content AreaTree References Anchors Terms Pair* Place* day Page*
 * SiteConfig    = name baseUrl Locales sourceLocale homeArea helpline* feedbackEmail? exitUrl? offlineZips? cards? handbook?
 *                 OwnerSettings
 * Locales       = SiteLocale(LocaleTag, endonym, Direction, fallback LocaleTag*)+
 * Messages      = (LocaleTag, key, ICU message)* Sentences
 * Glossary      = Concept(id, (LocaleTag, word+ definition? (avoid, better)*)+)*
 * Content       = ContentType* Vocabulary* Entry* skipped* unread* Town* (area, Outline)*
 * ContentType   = name prose? area? title order summary* Field* Section* sheet* reviewEvery? help?
 * Field         = name FieldType translatable? required? condition? many? facet? max? from? to? part Field* item Field?
 *                 example?
 * Vocabulary    = name pages? Term(id, (LocaleTag, label)*, icon?, uri?)*
 * Entry         = ContentType area? id folder Facts sourceLocale (LocaleTag, EntryText)+ file*
 * EntryText     = LocaleTag SourceFile (field, Value)* body Document Translation? LedgerBlock* Spotted
 * Value         = Text | Prose | Url | Email | Phone | Day | Moment | Period | Flag | Number | Money | Choice
 *               | Reference | Items(Value*) | Group((part, Value)*) | Image | Files | Geo | Address | Hours
 *               | Languages | Recurrence
 * Translation   = source LocaleTag, digest*, date?, HUMAN | MACHINE | MACHINE_REVIEWED, inProgress?
 * Document      = Block* Heading*
 * Block         = text words Part* heading?
 * Part          = Html | Href(LinkTarget) | Picture | Anchor | Lang | Call(Shortcode) | Title(Callout)
 * Localized     = Own | Borrowed(LocaleTag) | Absent
 * Pair          = Term (Area | Term)      who helps with a topic in an area, …: lists that work without script
 * Place         = Entry Position approximate?
 * Page          = Home | Detail | Listing | TermIndex | TermPage | PairPage | MapPage | Alphabet | Search
 *               | ToolPage(Tool) | NotFound | Chooser | AnyNotFound | Permalink | Gateway | Redirect
 *               | HandbookStart | HandbookType(ContentType) | Commitments | GlossaryPage | RuleIndex | RulePage(Rule)
 *               | StatusIndex | RegionStatus | AreaTranslations | TranslationIndex | TranslationList
 * SearchIndex   = base OutputFile*        of SearchDocument(title, headings, keywords, body)* per LocaleTag
 * OutputTree    = OutputFile(path, origin, late?, made when asked for)*
 * Diagnostic    = Rule Span message hint
 * </pre>
 */
@NullMarked
package org.approdo;

import org.jspecify.annotations.NullMarked;
