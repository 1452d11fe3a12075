using TextPipeline.Plugins.Cleaning.ExtractHtml.Blocks;

namespace TextPipeline.Plugins.Cleaning.ExtractHtml.Content;

/// <summary>Sums over a page's containers: what each holds, itself and inside.</summary>
internal sealed class PageStatistics
{
    // The container that holds this share of the page's running text, in per mille, for each level.
    private static readonly int[] Shares = [900, 700, 500, 300];

    private readonly int[] _length, _linkLength, _prose, _blocks, _ownProse, _ownBlocks;
    private readonly (int First, int End)[] _mains = new (int First, int End)[Shares.Length];

    public PageStatistics(HtmlPage page, LineFacts[] facts)
    {
        int count = page.Containers.Count;
        (_length, _linkLength, _prose, _blocks) = (new int[count], new int[count], new int[count], new int[count]);
        (_ownProse, _ownBlocks) = (new int[count], new int[count]);
        for (int i = 0; i < page.Blocks.Count; i++)
        {
            HtmlBlock block = page.Blocks[i];
            int prose = facts[i].IsProse ? block.Text.Length : 0;
            _length[block.Container] += block.Text.Length;
            _linkLength[block.Container] += block.LinkLength;
            _prose[block.Container] += prose;
            _blocks[block.Container]++;
            _ownProse[block.Container] += prose;
            _ownBlocks[block.Container]++;
        }

        // Containers are numbered as they open, so a child comes after its parent.
        var heaviest = new int[count];
        for (int i = count - 1; i > 0; i--)
        {
            int parent = page.Containers[i].Parent;
            _length[parent] += _length[i];
            _linkLength[parent] += _linkLength[i];
            _prose[parent] += _prose[i];
            _blocks[parent] += _blocks[i];
            heaviest[parent] = heaviest[parent] == 0 || _prose[i] >= _prose[heaviest[parent]] ? i : heaviest[parent];
        }

        for (int level = 0; level < Shares.Length; level++)
        {
            int at = level == 0 ? 0 : _mains[level - 1].First;
            while (heaviest[at] != 0 && _prose[heaviest[at]] > 0 && (long)_prose[heaviest[at]] * 1000 >= (long)_prose[0] * Shares[level])
            {
                at = heaviest[at];
            }

            _mains[level] = (at, page.Containers[at].End);
        }
    }

    public static int Levels => Shares.Length;

    public int Length(int container) => _length[container];

    public int LinkShare(int container) => PerMille(_linkLength[container], _length[container]);

    public int Prose(int container) => _prose[container];

    public int Blocks(int container) => _blocks[container];

    public int OwnProse(int container) => _ownProse[container];

    public int OwnBlocks(int container) => _ownBlocks[container];

    /// <summary>The share of the page's running text inside a container, in per mille.</summary>
    public int ProseShare(int container) => PerMille(_prose[container], _prose[0]);

    /// <summary>Whether a container lies in the innermost one that holds the level's share of the page's running text.</summary>
    public bool IsInMain(int container, int level) => container >= _mains[level].First && container < _mains[level].End;

    /// <summary>Whether a container comes before that one (-1), inside (0) or after (1).</summary>
    public int SideOfMain(int container, int level) => container < _mains[level].First ? -1 : container >= _mains[level].End ? 1 : 0;

    public static int PerMille(long part, long whole) => whole <= 0 ? 0 : (int)(part * 1000 / whole);
}
