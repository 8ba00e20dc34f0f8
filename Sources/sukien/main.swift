print("sukien")
