using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Syndication.Tests.Server;

/// <summary>The OpenAPI document as a judge: whether it is sound itself, and whether answers are as it says.</summary>
internal sealed partial class ApiSchema(JsonElement document)
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    /// <summary>Every operation: its path, method and description.</summary>
    public IEnumerable<(string Path, string Method, JsonElement Operation)> Operations =>
        from path in document.GetProperty("paths").EnumerateObject()
        from member in path.Value.EnumerateObject()
        where Methods.Contains(member.Name)
        select (path.Name, member.Name, member.Value);

    /// <summary>What is unsound in the document by OpenAPI 3.1; empty where all is well.</summary>
    public IEnumerable<string> Faults()
    {
        if (!document.GetProperty("openapi").GetString()!.StartsWith("3.1.", StringComparison.Ordinal)) yield return "openapi is not 3.1";
        foreach (var name in (string[])["title", "version"])
            if (!document.GetProperty("info").TryGetProperty(name, out _)) yield return $"info has no {name}";
        foreach (var reference in References(document).Where(reference => !TryResolve(reference, out _))) yield return $"{reference} leads nowhere";

        var ids = Operations.Select(one => one.Operation.GetProperty("operationId").GetString()).ToList();
        if (ids.Distinct().Count() != ids.Count) yield return "an operationId is there twice";
        foreach (var (path, method, operation) in Operations)
        {
            if (!path.StartsWith('/')) yield return $"{path} does not begin with a slash";
            var placeholders = Placeholder().Matches(path).Select(match => match.Groups[1].Value).Order();
            var parameters = ParametersOf(path, operation).ToList();
            if (!placeholders.SequenceEqual(parameters.Where(p => p.GetProperty("in").GetString() == "path").Select(p => p.GetProperty("name").GetString()!).Order()))
                yield return $"{method} {path}: path parameters do not match";
            if (parameters.Any(p => p.GetProperty("in").GetString() == "path" && !p.GetProperty("required").GetBoolean())) yield return $"{path}: a path parameter is not required";
            if (parameters.Any(p => !p.TryGetProperty("schema", out _))) yield return $"{method} {path}: a parameter has no schema";
            foreach (var response in operation.GetProperty("responses").EnumerateObject())
            {
                if (!Status().IsMatch(response.Name)) yield return $"{method} {path}: {response.Name} is no status";
                if (!Resolved(response.Value).TryGetProperty("description", out _)) yield return $"{method} {path} {response.Name} has no description";
            }

            if (!operation.TryGetProperty("security", out var security)) continue;
            foreach (var scheme in security.EnumerateArray().SelectMany(one => one.EnumerateObject()))
                if (!document.GetProperty("components").GetProperty("securitySchemes").TryGetProperty(scheme.Name, out _)) yield return $"{method} {path}: no scheme {scheme.Name}";
        }
    }

    /// <summary>How an answer differs from what the document says of the operation; empty where it does not.</summary>
    public IReadOnlyList<string> Differences(string path, string method, RawResponse answer)
    {
        var responses = document.GetProperty("paths").GetProperty(path).GetProperty(method).GetProperty("responses");
        if (!responses.TryGetProperty(answer.Status.ToString(CultureInfo.InvariantCulture), out var response)) return [$"{answer.Status} is not among the answers"];
        if (!Resolved(response).TryGetProperty("content", out var content)) return answer.Body.Length == 0 ? [] : ["there is a body"];

        var type = answer["Content-Type"]?.Split(';')[0] ?? "";
        if (!content.TryGetProperty(type, out var media)) return [$"{type} is not among the types"];
        using var body = JsonDocument.Parse(answer.Body);
        return [.. Differences(body.RootElement, media.GetProperty("schema"), "$")];
    }

    // The part of JSON Schema that the document uses. Stricter in one thing: what it does not name must not be there.
    private IEnumerable<string> Differences(JsonElement value, JsonElement schema, string at)
    {
        schema = Resolved(schema);
        var type = schema.GetProperty("type").GetString()!;
        if (!IsOf(type, value)) return [$"{at} is no {type}"];
        return type switch
        {
            "object" => ObjectDifferences(value, schema, at),
            "array" => [.. TooFew(value, schema, at), .. value.EnumerateArray().SelectMany((item, i) => Differences(item, schema.GetProperty("items"), $"{at}[{i}]"))],
            "string" => TextDifferences(value.GetString()!, schema, at),
            _ => schema.TryGetProperty("minimum", out var least) && value.GetInt64() < least.GetInt64() ? [$"{at} is too small"] : [],
        };
    }

    private IEnumerable<string> ObjectDifferences(JsonElement value, JsonElement schema, string at)
    {
        foreach (var name in schema.GetProperty("required").EnumerateArray().Select(name => name.GetString()!))
            if (!value.TryGetProperty(name, out _)) yield return $"{at}.{name} is missing";
        foreach (var member in value.EnumerateObject())
        {
            if (!schema.GetProperty("properties").TryGetProperty(member.Name, out var known)) yield return $"{at}.{member.Name} is not in the document";
            else
                foreach (var difference in Differences(member.Value, known, $"{at}.{member.Name}")) yield return difference;
        }
    }

    private static IEnumerable<string> TooFew(JsonElement value, JsonElement schema, string at) =>
        schema.TryGetProperty("minItems", out var least) && value.GetArrayLength() < least.GetInt32() ? [$"{at} has too few"] : [];

    private static IEnumerable<string> TextDifferences(string text, JsonElement schema, string at)
    {
        if (schema.TryGetProperty("enum", out var allowed) && !allowed.EnumerateArray().Any(one => one.GetString() == text)) yield return $"{at}: {text} is not among the values";
        if (!schema.TryGetProperty("format", out var format)) yield break;
        var fits = format.GetString() switch
        {
            "uri" => Uri.TryCreate(text, UriKind.Absolute, out _),
            "uuid" => Guid.TryParse(text, out _),
            "date-time" => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _),
            _ => false,
        };
        if (!fits) yield return $"{at}: {text} is no {format.GetString()}";
    }

    private static bool IsOf(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind is JsonValueKind.Object,
        "array" => value.ValueKind is JsonValueKind.Array,
        "string" => value.ValueKind is JsonValueKind.String,
        "integer" => value.ValueKind is JsonValueKind.Number && value.TryGetInt64(out _),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        _ => false,
    };

    private IEnumerable<JsonElement> ParametersOf(string path, JsonElement operation) =>
        new[] { document.GetProperty("paths").GetProperty(path), operation }
            .SelectMany(owner => owner.TryGetProperty("parameters", out var parameters) ? parameters.EnumerateArray() : default)
            .Select(Resolved);

    private JsonElement Resolved(JsonElement element) =>
        element.TryGetProperty("$ref", out var reference) && TryResolve(reference.GetString()!, out var target) ? target : element;

    private bool TryResolve(string reference, out JsonElement target)
    {
        target = document;
        foreach (var part in reference.TrimStart('#', '/').Split('/'))
            if (target.ValueKind is not JsonValueKind.Object || !target.TryGetProperty(part, out target)) return false;
        return true;
    }

    private static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member =>
            member.NameEquals("$ref") ? [member.Value.GetString()!] : References(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        _ => [],
    };

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\A([1-5][0-9]{2}|[1-5]XX|default)\z")]
    private static partial Regex Status();
}
