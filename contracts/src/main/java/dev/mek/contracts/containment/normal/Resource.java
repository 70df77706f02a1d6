package dev.mek.contracts.containment.normal;

import java.util.HashMap;
import java.util.Map;

/** A part of a document with an address of its own. Filled while its document is indexed, then left alone. */
final class Resource {

    /** Stands for {@code $recursiveAnchor} among the dynamic anchors: no anchor has an empty name. */
    static final String RECURSIVE = "";

    final String address;
    final Draft draft;
    final Map<String, Place> dynamicAnchors = new HashMap<>();

    Resource(String address, Draft draft) {
        this.address = address;
        this.draft = draft;
    }
}
