using Syndication.Storage;

namespace Syndication.Tests.Storage;

public sealed class InstanceLockTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("syndication-");

    private string LockFile => Path.Combine(_folder.FullName, "data", "instance.lock");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void OnlyOneHoldsALockAndTheOtherIsToldWho()
    {
        using var held = InstanceLock.TryAcquire(LockFile, out var none);
        using var refused = InstanceLock.TryAcquire(LockFile, out var holder);

        Assert.NotNull(held);
        Assert.Null(none);
        Assert.Null(refused);
        Assert.Equal(Environment.ProcessId, holder);
    }

    [Fact]
    public void AReleasedLockIsTakenAgain()
    {
        InstanceLock.TryAcquire(LockFile, out _)!.Dispose();

        using var again = InstanceLock.TryAcquire(LockFile, out _);
        Assert.NotNull(again);
    }

    [Fact]
    public void ALockFileThatAKilledProcessLeftIsNoHindrance()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(LockFile)!);
        File.WriteAllText(LockFile, "99999999");

        using var held = InstanceLock.TryAcquire(LockFile, out _);
        Assert.NotNull(held);
    }

    [Fact]
    public void APlaceThatCannotBeWrittenIsRefusedByName()
    {
        var file = Path.Combine(_folder.FullName, "file");
        File.WriteAllText(file, "");

        var refused = Assert.Throws<StorageException>(() => InstanceLock.TryAcquire(Path.Combine(file, "instance.lock"), out _));
        Assert.Contains(file, refused.Message, StringComparison.Ordinal);
    }
}
