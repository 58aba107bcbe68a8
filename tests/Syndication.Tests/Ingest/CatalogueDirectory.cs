using Syndication.Ingest.Catalogue;

namespace Syndication.Tests.Ingest;

/// <summary>A catalogue folder of one test, gone when the test ends.</summary>
internal sealed class CatalogueDirectory : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("catalogue-").FullName;

    public string Write(string name, string text)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public CatalogueFolder Read() => new(Path);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
