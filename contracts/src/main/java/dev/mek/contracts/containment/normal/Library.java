package dev.mek.contracts.containment.normal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.contracts.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The schemas that one document can refer to: itself, and the meta-schemas of the drafts. Nothing is ever fetched.
 */
final class Library {

    private static final String META = "META-SCHEMA ";

    private final Map<String, Place> roots = new HashMap<>();
    private final Map<String, Place> anchors = new HashMap<>();
    private final Map<String, Resource> resources = new HashMap<>();

    /** Indexes a document. */
    Place add(JsonNode document, String address, Draft draft) {
        return index(document, address, new Resource(address, draft));
    }

    private Place index(JsonNode document, String name, Resource resource) {
        Place root = scan(new Place(document, name, "", resource));
        roots.put(resource.address, root);
        return root;
    }

    private Place scan(Place given) {
        JsonNode schema = given.schema();
        if (!schema.isObject()) {
            return given;
        }
        Place place = identified(given);
        resources.put(place.name(), place.resource());
        anchors(place);
        Children.each(
                schema,
                (pointer, child) ->
                        scan(new Place(child, place.document(), place.pointer() + pointer, place.resource())));
        return place;
    }

    /** A schema with {@code $id} is a resource of its own. */
    private Place identified(Place place) {
        JsonNode schema = place.schema();
        Resource outer = place.resource();
        boolean hidden = outer.draft == Draft.DRAFT_7 && schema.has("$ref");
        JsonNode id = schema.path("$id");
        if (hidden || !id.isTextual() || id.textValue().startsWith("#")) {
            return place;
        }
        String address;
        try {
            address = Addresses.resolve(outer.address, id.textValue());
        } catch (IllegalArgumentException e) {
            throw place.unreadable("$id", "is no URI reference");
        }
        Resource inner = new Resource(address, draft(place));
        Place identified = new Place(schema, place.document(), place.pointer(), inner);
        roots.put(address, identified);
        return identified;
    }

    private static Draft draft(Place place) {
        JsonNode schema = place.schema().path("$schema");
        return schema.isTextual()
                ? Draft.of(schema.textValue())
                        .orElseThrow(() -> place.unreadable("$schema", "names no draft that is known"))
                : place.resource().draft;
    }

    private void anchors(Place place) {
        JsonNode schema = place.schema();
        Resource resource = place.resource();
        JsonNode id = schema.path("$id");
        if (resource.draft == Draft.DRAFT_7) {
            if (id.isTextual() && id.textValue().startsWith("#") && !schema.has("$ref")) {
                anchors.put(resource.address + id.textValue(), place);
            }
            return;
        }
        for (String keyword : new String[] {"$anchor", "$dynamicAnchor"}) {
            JsonNode anchor = schema.path(keyword);
            if (anchor.isTextual()) {
                anchors.put(resource.address + "#" + anchor.textValue(), place);
            }
        }
        if (resource.draft == Draft.DRAFT_2020_12
                && schema.path("$dynamicAnchor").isTextual()) {
            resource.dynamicAnchors.put(schema.path("$dynamicAnchor").textValue(), place);
        }
        if (resource.draft == Draft.DRAFT_2019_09
                && schema.path("$recursiveAnchor").asBoolean(false)) {
            resource.dynamicAnchors.put(Resource.RECURSIVE, place);
        }
    }

    /** Where a reference leads; empty when there is nothing. */
    Optional<Place> find(Resource from, String reference) {
        String address = Addresses.resolve(from.address, reference);
        String fragment = Addresses.fragment(reference);
        Optional<Place> root = root(address);
        if (fragment.isEmpty()) {
            return root;
        }
        if (!fragment.startsWith("/")) {
            return root.flatMap(place -> Optional.ofNullable(anchors.get(place.resource().address + "#" + fragment)));
        }
        return root.flatMap(place -> walk(place, fragment.substring(1).split("/", -1)));
    }

    private Optional<Place> walk(Place from, String[] tokens) {
        Place place = from;
        for (String token : tokens) {
            String plain = token.replace("~1", "/").replace("~0", "~");
            JsonNode here = place.schema();
            JsonNode next = here.isArray() && plain.matches("0|[1-9][0-9]{0,8}")
                    ? here.path(Integer.parseInt(plain))
                    : here.path(plain);
            if (next.isMissingNode()) {
                return Optional.empty();
            }
            place = located(place.child(plain, next));
        }
        return Optional.of(place);
    }

    /** A schema with the resource that it is, or belongs to. */
    Place located(Place place) {
        Resource resource = resources.getOrDefault(place.name(), place.resource());
        return new Place(place.schema(), place.document(), place.pointer(), resource);
    }

    private Optional<Place> root(String address) {
        Place known = roots.get(address);
        return known != null ? Optional.of(known) : meta(address);
    }

    private Optional<Place> meta(String address) {
        return MetaSchemas.path(address).map(path -> {
            try (InputStream stream = Library.class.getResourceAsStream(path)) {
                if (stream == null) {
                    throw new IllegalStateException("the class path lacks " + path);
                }
                Draft draft = MetaSchemas.draft(address);
                return index(Json.parse(stream.readAllBytes()), META + address, new Resource(address, draft));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
