package no.moteplass.platform.openapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/**
 * Which members of a record are always there, and which may be null, as the records themselves say: null is written
 * out, so every member of an answer is required, and those marked {@link Nullable} may be null. What a request must
 * bring is told by its validation.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class NullableMembers implements OASFilter {

    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName LEFT_OUT = DotName.createSimple(JsonInclude.class);
    private static final DotName NAMED =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    private static final DotName UNWRAPPED = DotName.createSimple(JsonUnwrapped.class);
    private static final String REFERENCE = "#/components/schemas/";

    private final IndexView index;
    private final Map<String, List<ClassInfo>> records = new HashMap<>();

    public NullableMembers(IndexView index) {
        this.index = index;
        index.getKnownClasses().stream().filter(ClassInfo::isRecord).forEach(each -> {
            records.computeIfAbsent(nameOf(each), name -> new ArrayList<>()).add(each);
        });
    }

    private static String nameOf(ClassInfo record) {
        var named = record.declaredAnnotation(NAMED);
        var name = named == null ? null : named.value("name");
        return name == null ? record.simpleName() : name.asString();
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null || api.getComponents().getSchemas() == null) {
            return;
        }
        anyJson(api.getComponents());
        var schemas = api.getComponents().getSchemas();
        var asked = askedWith(api, schemas);
        schemas.forEach((name, schema) -> recordOf(name, schema).ifPresent(record -> {
            if (!asked.contains(name)) {
                schema.setRequired(alwaysThere(record, schema));
            }
            allowNull(record, schema);
        }));
    }

    /** Where a service passes on JSON as it is, the framework describes the library's class for it. */
    private static void anyJson(Components components) {
        if (components.getSchemas().containsKey("JsonNode")) {
            components.addSchema("JsonNode", OASFactory.createSchema().description("Any JSON value"));
            components.removeSchema("JsonNodeType");
        }
    }

    /** Generic records get a schema for each use: {@code PageLeaderDetails} is a {@code Page}. */
    private Optional<ClassInfo> recordOf(String name, Schema schema) {
        if (schema.getProperties() == null) {
            return Optional.empty();
        }
        var described = schema.getProperties().keySet();
        return records.entrySet().stream()
                .filter(each -> name.startsWith(each.getKey()))
                .flatMap(each -> each.getValue().stream()
                        .filter(record -> each.getKey().equals(name)
                                || !record.typeParameters().isEmpty()))
                .filter(record -> membersOf(record).keySet().containsAll(described))
                .findFirst();
    }

    /** The record's components by the names they have in JSON; what is unwrapped brings its own. */
    private Map<String, RecordComponentInfo> membersOf(ClassInfo record) {
        var members = new LinkedHashMap<String, RecordComponentInfo>();
        for (var component : record.recordComponentsInDeclarationOrder()) {
            var within = isUnwrapped(component)
                    ? index.getClassByName(component.type().name())
                    : null;
            if (within == null) {
                members.put(component.name(), component);
            } else {
                members.putAll(membersOf(within));
            }
        }
        return members;
    }

    private static boolean isUnwrapped(RecordComponentInfo component) {
        var field = component.declaringClass().field(component.name());
        return field != null && field.hasAnnotation(UNWRAPPED);
    }

    private List<String> alwaysThere(ClassInfo record, Schema schema) {
        return membersOf(record).values().stream()
                .filter(component -> schema.getProperties().containsKey(component.name()))
                .filter(component -> !isLeftOutWhereNull(component))
                .map(RecordComponentInfo::name)
                .toList();
    }

    private static boolean isLeftOutWhereNull(RecordComponentInfo component) {
        var field = component.declaringClass().field(component.name());
        return field != null
                && field.annotations(LEFT_OUT).stream()
                        .filter(each -> each.target().kind() == AnnotationTarget.Kind.FIELD)
                        .map(AnnotationInstance::value)
                        .anyMatch(value -> value != null && !value.asEnum().equals("ALWAYS"));
    }

    private void allowNull(ClassInfo record, Schema schema) {
        var members = membersOf(record);
        var described = new LinkedHashMap<>(schema.getProperties());
        described.replaceAll((member, value) ->
                Objects.requireNonNull(members.get(member)).type().hasAnnotation(NULLABLE) ? orNull(value) : value);
        schema.setProperties(described);
    }

    private static Schema orNull(Schema schema) {
        if (schema.getRef() == null && schema.getEnumeration() == null && schema.getType() != null) {
            return schema.getType().contains(Schema.SchemaType.NULL) ? schema : schema.addType(Schema.SchemaType.NULL);
        }
        var value = schema.getRef() == null
                ? OASFactory.createSchema().type(schema.getType()).enumeration(schema.getEnumeration())
                : OASFactory.createSchema().ref(schema.getRef());
        return OASFactory.createSchema()
                .description(schema.getDescription())
                .examples(schema.getExamples())
                .anyOf(List.of(value, OASFactory.createSchema().addType(Schema.SchemaType.NULL)));
    }

    /** The names of all schemas that a request may bring, with what they hold. */
    private static Set<String> askedWith(OpenAPI api, Map<String, Schema> schemas) {
        var found = new HashSet<String>();
        if (api.getPaths() != null && api.getPaths().getPathItems() != null) {
            api.getPaths().getPathItems().values().stream()
                    .flatMap(item -> item.getOperations().values().stream())
                    .map(Operation::getRequestBody)
                    .filter(body -> body != null && body.getContent() != null)
                    .forEach(body -> collect(body.getContent(), schemas, found));
        }
        return found;
    }

    private static void collect(Content content, Map<String, Schema> schemas, Set<String> found) {
        content.getMediaTypes().values().forEach(type -> collect(type.getSchema(), schemas, found));
    }

    private static void collect(@Nullable Schema schema, Map<String, Schema> schemas, Set<String> found) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null && schema.getRef().startsWith(REFERENCE)) {
            var name = schema.getRef().substring(REFERENCE.length());
            if (found.add(name)) {
                collect(schemas.get(name), schemas, found);
            }
        }
        collect(schema.getItems(), schemas, found);
        for (var parts : new List<?>[] {schema.getAnyOf(), schema.getAllOf(), schema.getOneOf()}) {
            if (parts != null) {
                parts.forEach(part -> collect((Schema) part, schemas, found));
            }
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(each -> collect(each, schemas, found));
        }
    }
}
