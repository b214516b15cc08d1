package org.approdo.markdown;

import java.util.Optional;

/** What a page puts into the holes of a document. Text is escaped by the caller, HTML must be safe already. */
public interface Holes {
    /** The address of a link, as the page's reader needs it. */
    String href(Part.Href href);

    /** The {@code id} of a heading; none where the document is included in another page. */
    Optional<String> anchor(int heading);

    /** A whole {@code <img>}. */
    String picture(Part.Picture picture);

    /** {@code  lang="de" dir="ltr"}, with a leading blank. */
    String language(String tag);

    /** HTML for a shortcode. */
    String shortcode(Part.Call call);

    /** The word above a callout. */
    String title(Callout callout);
}
