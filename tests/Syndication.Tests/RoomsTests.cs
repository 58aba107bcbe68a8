using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Syndication.Tests;

/// <summary>The walls of the house: who may know whom. A new arrow is a change of these tables and needs a reason in the commit.</summary>
public sealed partial class RoomsTests
{
    private static readonly string Src = Path.GetFullPath(Path.Combine(HerePath(), "../../src"));

    /// <summary>The one project each project refers to.</summary>
    private static readonly Dictionary<string, string[]> Projects = new()
    {
        ["Syndication.Feeds"] = [],
        ["Syndication.Articles"] = ["Syndication.Feeds"],
        ["Syndication.Storage"] = ["Syndication.Articles"],
        ["Syndication.Ingest"] = ["Syndication.Storage"],
        ["Syndication.Server"] = ["Syndication.Ingest"],
    };

    /// <summary>The packages each project may bring in.</summary>
    private static readonly Dictionary<string, string[]> Packages = new()
    {
        ["Syndication.Feeds"] = [],
        ["Syndication.Articles"] = ["AngleSharp"],
        ["Syndication.Storage"] = ["Dapper", "Microsoft.Data.Sqlite", "SQLitePCLRaw.bundle_e_sqlite3", "Npgsql"],
        ["Syndication.Ingest"] =
            ["Quartz", "Microsoft.Extensions.Hosting.Abstractions", "Microsoft.Extensions.Http", "Polly.Core", "YamlDotNet"],
        ["Syndication.Server"] = ["System.CommandLine", "Spectre.Console"],
    };

    /// <summary>Folder of a project → the folders of the same project it may use; the files at the top may use all of them.</summary>
    private static readonly Dictionary<string, Dictionary<string, string[]>> Rooms = new()
    {
        // A writer must know what a reader would take for markup or for an address.
        ["Syndication.Feeds"] = new() { ["Reading"] = [], ["Writing"] = ["Reading"] },
        ["Syndication.Articles"] = new()
        {
            ["Languages"] = [],
            // A page cut into blocks, which both the search for the body and its cleaning look at.
            ["Blocks"] = ["Languages"],
            // What other pages of the site say of a page's blocks; cleaning asks it, extraction hands it on.
            ["Sites"] = ["Languages", "Blocks"],
            ["Cleaning"] = ["Languages", "Blocks", "Sites"],
            ["Extraction"] = ["Languages", "Blocks", "Cleaning", "Sites"],
            // What the extraction found, as the JSON that `extract --batch` writes.
            ["Interchange"] = ["Extraction", "Cleaning"],
            // Why a page was read as it was, as a page for people: it shows the marks that the others made.
            ["Explaining"] = ["Languages", "Blocks", "Sites", "Cleaning", "Extraction"],
            ["Stories"] = ["Languages"],
            // What is searched for, and where a text has it; the store indexes by the same words.
            ["Searching"] = ["Languages"],
        },
        ["Syndication.Storage"] = new() { ["Schema"] = [] },
        ["Syndication.Ingest"] = new()
        {
            ["Catalogue"] = [],
            ["Fetching"] = [],
            // From one answer to articles on their way to the store.
            ["Collecting"] = ["Catalogue", "Fetching"],
            // From an address of a site to the best source it has.
            ["Discovering"] = ["Catalogue", "Fetching", "Collecting"],
            // Deciding when to ask again reads what the last answer was.
            ["Scheduling"] = ["Fetching"],
            // Being told of changes by hubs, in place of asking.
            ["Subscribing"] = ["Fetching"],
        },
        ["Syndication.Server"] = new()
        {
            ["Publishing"] = [],
            ["Operations"] = [],
            ["WebSub"] = ["Publishing", "Operations"],
            ["Pages"] = ["Publishing", "Operations"],
            ["Endpoints"] = ["Publishing", "Pages", "WebSub", "Operations"],
            // What holds feeds to the rules must not share our own ideas of them.
            ["Verifying"] = [],
            // `serve` is the command that maps the addresses.
            ["Commands"] = ["Publishing", "Pages", "WebSub", "Operations", "Endpoints", "Verifying"],
        },
    };

    /// <summary>What a project may never know, as names that would show in its code.</summary>
    private static readonly Dictionary<string, string[]> Strangers = new()
    {
        ["Syndication.Feeds"] = ["System.Net.Http", "System.Net.Sockets", "TimeProvider", "System.Data", "AngleSharp"],
        ["Syndication.Articles"] = ["System.Net.Http", "System.Net.Sockets", "TimeProvider", "System.Data", "Dapper"],
        ["Syndication.Storage"] = ["System.Net.Http", "System.Xml", "AngleSharp", "Microsoft.AspNetCore"],
        ["Syndication.Ingest"] = ["System.Data", "Microsoft.Data", "Dapper", "Npgsql", "Microsoft.AspNetCore", "AngleSharp"],
        ["Syndication.Server"] = ["System.Data", "Microsoft.Data", "Dapper", "Npgsql", "AngleSharp"],
    };

    public static TheoryData<string> AllProjects => [.. Projects.Keys];

    [Theory, MemberData(nameof(AllProjects))]
    public void AProjectRefersOnlyToTheOneBeforeIt(string project)
    {
        var references = ProjectFile(project).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));

        Assert.Equal(Projects[project], references);
    }

    [Theory, MemberData(nameof(AllProjects))]
    public void AProjectBringsInOnlyItsPackages(string project)
    {
        var packages = ProjectFile(project).Descendants("PackageReference").Select(package => package.Attribute("Include")!.Value);

        Assert.Empty(packages.Except(Packages[project]));
    }

    [Theory, MemberData(nameof(AllProjects))]
    public void AFolderUsesOnlyTheFoldersItMay(string project)
    {
        var rooms = Rooms[project];
        var unknown = Directory.EnumerateDirectories(Path.Combine(Src, project)).Select(path => Path.GetFileName(path)!)
            .Where(name => name is not ("bin" or "obj" or "Properties") && !rooms.ContainsKey(name));
        var breaches =
            from file in CodeOf(project)
            let room = RoomOf(project, file)
            where rooms.ContainsKey(room)
            from Match use in RoomName().Matches(CodeWithoutComments(file))
            let used = use.Groups["room"].Value
            where use.Groups["project"].Value == project && rooms.ContainsKey(used) && used != room && !rooms[room].Contains(used)
            select $"{Path.GetFileName(file)} ({room}) uses {used}";

        Assert.Empty(unknown);
        Assert.Empty(breaches.Distinct());
    }

    [Theory, MemberData(nameof(AllProjects))]
    public void AProjectDoesNotNameItsStrangers(string project)
    {
        var breaches =
            from file in CodeOf(project)
            let code = CodeWithoutComments(file)
            from stranger in Strangers[project]
            where Regex.IsMatch(code, $@"(?<![\w.]){Regex.Escape(stranger)}\b")
            select $"{Path.GetRelativePath(Src, file)} names {stranger}";

        Assert.Empty(breaches);
    }

    [Theory, MemberData(nameof(AllProjects))]
    public void StatementsOfTheDatabaseStandInStorageOnly(string project)
    {
        var breaches = CodeOf(project).Where(file => Statement().IsMatch(CodeWithoutComments(file)));

        if (project != "Syndication.Storage") Assert.Empty(breaches);
    }

    private static XDocument ProjectFile(string project) => XDocument.Load(Path.Combine(Src, project, $"{project}.csproj"));

    private static IEnumerable<string> CodeOf(string project) =>
        Directory.EnumerateFiles(Path.Combine(Src, project), "*.cs", SearchOption.AllDirectories)
            .Where(file => RoomOf(project, file) is not ("bin" or "obj"));

    private static string RoomOf(string project, string file) =>
        Path.GetRelativePath(Path.Combine(Src, project), file).Split(Path.DirectorySeparatorChar)[0];

    private static string CodeWithoutComments(string file) => Comment().Replace(File.ReadAllText(file), "");

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    // A folder's namespace in a using or at the head of a qualified name.
    [GeneratedRegex(@"(?<![\w.])(?<project>Syndication\.(?:Feeds|Articles|Storage|Ingest|Server))\.(?<room>[A-Z]\w+)\b")]
    private static partial Regex RoomName();

    [GeneratedRegex(@"\b(select\s[^""]{1,400}?\sfrom\s+\w+\b(?!\s+in\b)|insert\s+into\s+\w|update\s+\w+\s+set\s|delete\s+from\s+\w|create\s+(table|index)\s)")]
    private static partial Regex Statement();

    private static string HerePath([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
