using System.Reflection;
using System.Runtime.CompilerServices;
using Syndication.Feeds;

namespace Syndication.Tests.Feeds;

/// <summary>The library's public face is written down, so that a change of it is seen in review.</summary>
public sealed class PublicApiTests
{
    private static readonly string Recorded =
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(HerePath())!, "../../../src/Syndication.Feeds/PublicApi.txt"));

    [Fact]
    public void ThePublicApiIsTheRecordedOne()
    {
        var actual = string.Join('\n', Lines()) + "\n";
        // To record a wanted change: SYNDICATION_RECORD_API=1 dotnet test --filter PublicApi
        if (Environment.GetEnvironmentVariable("SYNDICATION_RECORD_API") == "1") File.WriteAllText(Recorded, actual);

        Assert.Equal(File.ReadAllText(Recorded), actual);
    }

    private static IEnumerable<string> Lines() =>
        from type in typeof(FeedReader).Assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal)
        from line in new[] { Kind(type) + " " + type.FullName }.Concat(Members(type).Order(StringComparer.Ordinal).Select(member => "    " + member))
        select line;

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsAbstract: true, IsSealed: true } => "static class",
        _ when type.GetMethod("<Clone>$") is not null => "record",
        _ => "class",
    };

    private static IEnumerable<string> Members(Type type)
    {
        const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        if (type.IsEnum) return Enum.GetNames(type);
        var properties = type.GetProperties(Own).Where(property => property.Name != "EqualityContract")
            .Select(property => $"{Name(property.PropertyType)} {property.Name}");
        var constructors = type.GetConstructors(Own).Select(constructor => $"new({Parameters(constructor)})");
        var methods = type.GetMethods(Own).Where(method => !method.IsSpecialName && !IsCompilers(method))
            .Select(method => $"{(method.IsStatic ? "static " : "")}{Name(method.ReturnType)} {method.Name}({Parameters(method)})");
        var constants = type.GetFields(Own).Where(field => field.IsLiteral).Select(field => $"const {Name(field.FieldType)} {field.Name} = {field.GetRawConstantValue()}");
        return properties.Concat(constructors).Concat(methods).Concat(constants);
    }

    private static bool IsCompilers(MethodInfo method) =>
        method.IsDefined(typeof(CompilerGeneratedAttribute)) || method.Name is "ToString" or "GetHashCode" or "Equals" or "Deconstruct";

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(parameter => $"{Name(parameter.ParameterType)} {parameter.Name}"));

    private static string Name(Type type) => type.IsGenericType
        ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
        : type.Name;

    private static string HerePath([CallerFilePath] string here = "") => here;
}
