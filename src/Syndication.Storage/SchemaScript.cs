using System.Globalization;

namespace Syndication.Storage;

/// <summary>One step of a schema. Never edited once it was shipped.</summary>
/// <param name="Version">The schema's version after it; the first is 1 and none is left out.</param>
/// <param name="Sql">The statements.</param>
internal sealed record SchemaScript(int Version, string Sql)
{
    /// <summary>The steps that come with this program, in order.</summary>
    /// <param name="engine">The folder's name under <c>Schema</c>.</param>
    public static IReadOnlyList<SchemaScript> Embedded(string engine)
    {
        var assembly = typeof(SchemaScript).Assembly;
        var prefix = $"{assembly.GetName().Name}.Schema.{engine}.";
        return [..
            from name in assembly.GetManifestResourceNames()
            where name.StartsWith(prefix, StringComparison.Ordinal)
            let number = name.Substring(prefix.Length, 4)
            orderby number
            select new SchemaScript(int.Parse(number, CultureInfo.InvariantCulture), Read(name))];

        string Read(string name)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return reader.ReadToEnd();
        }
    }
}
